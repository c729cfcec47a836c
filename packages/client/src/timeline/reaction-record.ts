import {
  type AccountId,
  accountIdSchema,
  array,
  type ConversationId,
  defineCodec,
  limits,
  type MessageId,
  messageIdSchema,
  nullable,
  parseMessageId,
  struct,
  text,
  uint,
} from '@sotto/protocol';
import type { Reaction } from '../api/index.ts';
import { type Address, grown, type RawStretch } from '../store/index.ts';

/** The last reaction of one person to a message, as the server has put it into the order. */
export interface PlacedReaction {
  readonly accountId: AccountId;
  /** Null: taken back. Kept, so that the person keeps their place. */
  readonly emoji: string | null;
  readonly seq: number;
  /**
   * The messages that this and the person's reactions before it came in, by ascending place: who deletes what they are to
   * deletes them, too (R29). The newest 32; none of those that a version before histories took in.
   */
  readonly messages: readonly ReactionMessage[];
}

export interface ReactionMessage {
  readonly seq: number;
  readonly messageId: MessageId;
}

const MOST_MESSAGES = 32;

/** In the order in which people first reacted. */
export type PlacedReactions = readonly PlacedReaction[];

const reactionsCodec = defineCodec<PlacedReactions>(
  array(
    grown(
      struct({
        accountId: accountIdSchema,
        emoji: nullable(text({ min: 1, max: limits.reactionBytes })),
        seq: uint({ min: 1 }),
        messages: array(struct({ seq: uint({ min: 1 }), messageId: messageIdSchema }), {
          max: MOST_MESSAGES,
        }),
      }),
      { messages: [] },
    ),
    { max: limits.participants },
  ),
  4_194_304,
);

/** Reactions to an encrypted message, whether or not it is here: one may run ahead of what it is to. */
export function reactionsAddress(
  conversationId: ConversationId,
  target: MessageId,
): Address<PlacedReactions> {
  return { key: `reaction/${conversationId}/${target}`, codec: reactionsCodec };
}

/** All of a conversation's. */
export function reactionsIn(conversationId: ConversationId): RawStretch {
  return { from: `reaction/${conversationId}/`, to: `reaction/${conversationId}0` };
}

/** What the reactions under a key are to. */
export function targetOfReactions(conversationId: ConversationId, key: string): MessageId | null {
  const target = parseMessageId(key.slice(reactionsIn(conversationId).from.length));
  return target.ok ? target.value : null;
}

/** With one more: the last of a person counts, whatever order they come in. */
export function withReaction(placed: PlacedReactions, next: PlacedReaction): PlacedReactions {
  const before = placed.find(({ accountId }) => accountId === next.accountId);
  if (before === undefined) return [...placed, next];
  const newest = before.seq >= next.seq ? before : next;
  const messages = [...before.messages, ...next.messages]
    .toSorted((a, b) => a.seq - b.seq)
    .filter(({ seq }, index, all) => seq !== all[index - 1]?.seq)
    .slice(-MOST_MESSAGES);
  return placed.map((one) => (one === before ? { ...newest, messages } : one));
}

/** What is shown. @param own the own one that waits to be sent, if there is any. */
export function shownReactions(
  placed: PlacedReactions,
  own?: { readonly accountId: AccountId; readonly emoji: string | null },
): readonly Reaction[] {
  const last = Number.MAX_SAFE_INTEGER;
  const all = own === undefined ? placed : withReaction(placed, { ...own, seq: last, messages: [] });
  return all.flatMap(({ accountId, emoji }) => (emoji === null ? [] : [{ accountId, emoji }]));
}
