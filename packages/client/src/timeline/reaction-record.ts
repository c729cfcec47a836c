import {
  type AccountId,
  accountIdSchema,
  array,
  type ConversationId,
  defineCodec,
  limits,
  type MessageId,
  nullable,
  struct,
  text,
  uint,
} from '@sotto/protocol';
import type { Reaction } from '../api/index.ts';
import type { Address } from '../store/index.ts';

/** The last reaction of one person to a message, as the server has put it into the order. */
export interface PlacedReaction {
  readonly accountId: AccountId;
  /** Null: taken back. Kept, so that the person keeps their place. */
  readonly emoji: string | null;
  readonly seq: number;
}

/** In the order in which people first reacted. */
export type PlacedReactions = readonly PlacedReaction[];

const reactionsCodec = defineCodec<PlacedReactions>(
  array(
    struct({
      accountId: accountIdSchema,
      emoji: nullable(text({ min: 1, max: limits.reactionBytes })),
      seq: uint({ min: 1 }),
    }),
    { max: limits.participants },
  ),
  262_144,
);

/** Reactions to an encrypted message, whether or not it is here: one may run ahead of what it is to. */
export function reactionsAddress(
  conversationId: ConversationId,
  target: MessageId,
): Address<PlacedReactions> {
  return { key: `reaction/${conversationId}/${target}`, codec: reactionsCodec };
}

/** With one more: the last of a person counts, whatever order they come in. */
export function withReaction(placed: PlacedReactions, next: PlacedReaction): PlacedReactions {
  const before = placed.find(({ accountId }) => accountId === next.accountId);
  if (before === undefined) return [...placed, next];
  return before.seq >= next.seq ? placed : placed.map((one) => (one === before ? next : one));
}

/** What is shown. @param own the own one that waits to be sent, if there is any. */
export function shownReactions(
  placed: PlacedReactions,
  own?: { readonly accountId: AccountId; readonly emoji: string | null },
): readonly Reaction[] {
  const last = Number.MAX_SAFE_INTEGER;
  const all = own === undefined ? placed : withReaction(placed, { ...own, seq: last });
  return all.flatMap(({ accountId, emoji }) => (emoji === null ? [] : [{ accountId, emoji }]));
}
