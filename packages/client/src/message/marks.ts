import type { ConversationId } from '@sotto/protocol';
import type { Marks } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { seqOf } from '../timeline/index.ts';
import { decodeState, encodeState, mergeState } from '../vault/index.ts';

/** Sets marks of an encrypted conversation, for all devices of the account; those of a regular one are the server's. */
export async function markHere(
  context: EngineContext,
  conversationId: ConversationId,
  { pinned, muted, archived }: Partial<Marks>,
): Promise<void> {
  await context.shown.touch(conversationId, async (shown) => ({
    showing: {
      show: () => ({
        ...shown,
        pinned: pinned ?? shown.pinned,
        muted: muted ?? shown.muted,
        archived: archived ?? shown.archived,
      }),
    },
    value: true,
  }));
  await shareState(context, conversationId);
}

/** Tells the account's other devices where it stands in an encrypted conversation. */
export async function shareState(
  { shown, table, vault }: EngineContext,
  conversationId: ConversationId,
): Promise<void> {
  if (table.record(conversationId) === undefined) return;
  const { readUpTo, pinned, muted, archived } = shown.of(conversationId);
  const content = vault.content('state', conversationId);
  const known = content === null ? null : decodeState(content);
  // What another device has read is read, also before it is here.
  const before = known?.type === 'conversation' ? known.readSeq : 0;
  const readSeq = Math.max(before, seqOf(readUpTo) ?? 0);
  const state = encodeState({ type: 'conversation', conversationId, readSeq, pinned, muted, archived });
  await vault.put('state', conversationId, state, mergeState);
}
