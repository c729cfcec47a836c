import type { ConversationId } from '@sotto/protocol';
import { pullVault } from '../account/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { loadPage } from './load-page.ts';

/** Messages of the first page of what is unread. */
const FIRST_PAGE = 50;

/**
 * Fetches what is due of a conversation: the newest page of what it had before this device joined, and single messages
 * that did not come with their keys.
 *
 * @returns whether nothing is left to be tried again.
 */
export async function fillDue(context: EngineContext, id: ConversationId): Promise<boolean> {
  const due = context.stretches.of(id).filter((stretch) => stretch.due);
  // R29: what is missing may be what was deleted on another device: its tombstone is in the vault.
  if (due.some(({ kind }) => kind === 'message') && !(await pullVault(context)).ok) return false;
  for (const { from } of due) {
    const loaded = await loadPage(context, id, from, { first: FIRST_PAGE, tell: true });
    if (!loaded.ok) return loaded.error.code === 'unknown-conversation';
  }
  return !context.stretches.of(id).some((stretch) => stretch.due);
}
