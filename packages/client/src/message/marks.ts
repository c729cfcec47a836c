import type { ConversationId } from '@sotto/protocol';
import type { Marks } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { seqOf } from '../timeline/index.ts';
import { type DatedMark, decodeState, encodeState, type MarkName, mergeState } from '../vault/index.ts';

/** Sets marks of an encrypted conversation, for all devices of the account; those of a regular one are the server's. */
export async function markHere(
  context: EngineContext,
  conversationId: ConversationId,
  marks: Partial<Marks>,
): Promise<void> {
  const { pinned, muted, archived } = marks;
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
  await shareState(context, conversationId, marks);
}

/** Tells the account's other devices where it stands in an encrypted conversation. @param set what was just set. */
export async function shareState(
  { shown, table, vault, clock }: EngineContext,
  conversationId: ConversationId,
  set: Partial<Marks> = {},
): Promise<void> {
  if (table.record(conversationId) === undefined) return;
  const now = shown.of(conversationId);
  const content = vault.content('state', conversationId);
  const decoded = content === null ? null : decodeState(content);
  const known = decoded?.type === 'conversation' ? decoded : null;
  // What another device has read is read, also before it is here.
  const readSeq = Math.max(known?.readSeq ?? 0, seqOf(now.readUpTo) ?? 0);
  const dated = (name: MarkName): DatedMark => {
    const before = known?.marks[name] ?? { set: now[name], at: 0 };
    // A clock that runs behind another device's has the last word all the same.
    return set[name] === undefined ? before : { set: set[name], at: Math.max(clock.now(), before.at + 1) };
  };
  const marks = { pinned: dated('pinned'), muted: dated('muted'), archived: dated('archived') };
  const state = encodeState({ type: 'conversation', conversationId, readSeq, marks });
  await vault.put('state', conversationId, state, mergeState);
}
