import type { ConversationId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import { followDeletions } from '../deletion/index.ts';
import { markRead } from '../message/index.ts';
import { serverOrder } from '../timeline/index.ts';
import { type ConversationState, decodeState, mergeState, type VaultContent } from '../vault/index.ts';

/** Several things stand at one number: the last of them. */
const LAST_SUB = 9;

/**
 * What the account's other devices say of how far was read, and of marks, in encrypted conversations: taken in here, so
 * that unread counts agree. Of conversations that are not here yet it is taken in when they come.
 */
export function followState(context: EngineContext): void {
  context.vault.onItems(
    'state',
    async (contents: readonly VaultContent[]) => {
      for (const { content } of contents) {
        const theirs = decodeState(content);
        if (theirs?.type === 'recovery-offer') context.registry.noteRecovery();
        if (theirs?.type === 'deleted') context.tombstones.hear(theirs);
        if (theirs?.type !== 'conversation') continue;
        // What waits to be written here may be newer.
        const ours = context.vault.content('state', theirs.conversationId);
        const state = ours === null ? theirs : decodeState(mergeState(content, ours));
        if (state?.type === 'conversation') await apply(context, state);
      }
    },
    mergeState,
  );
}

/** A conversation has come: what is known of it in the vault holds for it. */
export async function applyStateOf(context: EngineContext, conversationId: ConversationId): Promise<void> {
  await followDeletions(context, conversationId);
  const content = context.vault.content('state', conversationId);
  const state = content === null ? null : decodeState(content);
  if (state?.type === 'conversation') await apply(context, state);
}

async function apply(context: EngineContext, state: ConversationState): Promise<void> {
  const { conversationId, readSeq, marks } = state;
  if (context.table.record(conversationId) === undefined) return;
  await context.shown.touch(conversationId, async (shown) => {
    const [pinned, muted, archived] = [marks.pinned.set, marks.muted.set, marks.archived.set];
    const isSame = shown.pinned === pinned && shown.muted === muted && shown.archived === archived;
    return isSame ? null : { showing: { show: () => ({ ...shown, pinned, muted, archived }) }, value: true };
  });
  if (readSeq > 0) await markRead(context, conversationId, serverOrder(readSeq, LAST_SUB));
}
