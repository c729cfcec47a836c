import {
  type AccountId,
  type ConversationId,
  isEmoji,
  type MessageId,
  parseMessageId,
} from '@sotto/protocol';
import type { ReactFailure, Reaction, Result } from '../api/index.ts';
import type { EngineContext, Showing } from '../conversation/index.ts';
import { Batch } from '../store/index.ts';
import {
  itemAddress,
  MESSAGE_PLACE,
  type OutboxEntry,
  outboxAddress,
  outboxOf,
  type PlacedReaction,
  placeAddress,
  reactionsAddress,
  type StoredMessage,
  seenAddress,
  seenIn,
  seqOf,
  serverOrder,
  shownReactions,
  withReaction,
} from '../timeline/index.ts';
import { newItemId } from './outbox.ts';

/**
 * Puts an own reaction into the outbox and shows it (A13). The last one counts: one that waits for the same message
 * makes way. Setting what is set changes nothing.
 */
export async function enqueueReaction(
  context: EngineContext,
  conversationId: ConversationId,
  itemId: string,
  emoji: string | null,
): Promise<Result<void, ReactFailure>> {
  if (emoji !== null && !isEmoji(emoji)) return { ok: false, error: { code: 'invalid' } };
  const done = await context.shown.touch(conversationId, async (shown) => {
    const target = await targetOf(context, conversationId, itemId);
    if (target === null) return null;
    const item = await itemOf(context, conversationId, target);
    if (item === undefined) return null;
    if (emojiOf(item.reactions, context.self.accountId) === emoji) return { showing: {}, value: true };
    const batch = new Batch();
    for (const { value } of await context.records.list(outboxOf(conversationId))) {
      if (isTo(value, target) && value.attempt === null) {
        batch.delete(outboxAddress(conversationId, value.queueNumber));
      }
    }
    const queueNumber = shown.nextQueueNumber;
    batch.put(outboxAddress(conversationId, queueNumber), {
      itemId: newItemId(context),
      queueNumber,
      body: { type: 'reaction', target, emoji },
      attempt: null,
    });
    const placed = (await context.records.get(reactionsAddress(conversationId, target))) ?? [];
    const reactions = shownReactions(placed, { accountId: context.self.accountId, emoji });
    const showing: Showing = {
      batch,
      items: [{ ...item, reactions }],
      show: (current) => ({ ...current, nextQueueNumber: queueNumber + 1 }),
    };
    return { showing, value: true };
  });
  return done === null ? { ok: false, error: { code: 'unknown-item' } } : { ok: true, value: undefined };
}

/**
 * What of a conversation changes when a reaction has got its place: nothing is shown of one to a message that is not
 * here, and it is kept for when it comes.
 *
 * @param own the entry of the outbox that it was, if it is an own one.
 */
export async function placeReaction(
  context: EngineContext,
  conversationId: ConversationId,
  target: MessageId,
  reaction: PlacedReaction,
  own: OutboxEntry | null = null,
): Promise<{ readonly batch: Batch; readonly items: readonly StoredMessage[] }> {
  const address = reactionsAddress(conversationId, target);
  const placed = withReaction((await context.records.get(address)) ?? [], reaction);
  const items = await redraw(context, conversationId, target, placed, own);
  return { batch: new Batch().put(address, placed), items };
}

/** A reaction will not be sent: what is shown is what was there without it. */
export async function dropReaction(
  context: EngineContext,
  conversationId: ConversationId,
  target: MessageId,
  entry: OutboxEntry,
): Promise<readonly StoredMessage[]> {
  const placed = (await context.records.get(reactionsAddress(conversationId, target))) ?? [];
  return await redraw(context, conversationId, target, placed, entry);
}

/** Reactions that ran ahead of their message. */
export async function waitingReactions(
  { records }: EngineContext,
  conversationId: ConversationId,
  target: MessageId,
): Promise<readonly Reaction[]> {
  return shownReactions((await records.get(reactionsAddress(conversationId, target))) ?? []);
}

/** The message as it is with these reactions, and the own one that waits; nothing for a message that is not here. */
export function redrawReactions(
  context: EngineContext,
  conversationId: ConversationId,
  target: MessageId,
  placed: readonly PlacedReaction[],
): Promise<readonly StoredMessage[]> {
  return redraw(context, conversationId, target, placed, null);
}

/** @param without an entry of the outbox that counts no more. */
async function redraw(
  context: EngineContext,
  conversationId: ConversationId,
  target: MessageId,
  placed: readonly PlacedReaction[],
  without: OutboxEntry | null,
): Promise<readonly StoredMessage[]> {
  const item = await itemOf(context, conversationId, target);
  if (item === undefined) return [];
  const { accountId } = context.self;
  const emoji = await waitingEmoji(context, conversationId, target, without);
  const reactions = shownReactions(placed, emoji === undefined ? undefined : { accountId, emoji });
  return [{ ...item, reactions }];
}

/** The newest own reaction to a message that is still in the outbox; undefined when there is none. */
async function waitingEmoji(
  { records }: EngineContext,
  conversationId: ConversationId,
  target: MessageId,
  without: OutboxEntry | null,
): Promise<string | null | undefined> {
  const entries = await records.list(outboxOf(conversationId));
  const last = entries.findLast(({ value }) => isTo(value, target) && value.itemId !== without?.itemId);
  return last?.value.body.type === 'reaction' ? last.value.body.emoji : undefined;
}

/** The message that an item is, for others too; null of one that the server has not. */
async function targetOf(
  { records }: EngineContext,
  conversationId: ConversationId,
  itemId: string,
): Promise<MessageId | null> {
  const received = parseMessageId(itemId);
  if (received.ok) return received.value;
  const place = await records.get(placeAddress(itemId));
  if (place?.conversationId !== conversationId) return null;
  if (place.messageId !== null) return place.messageId;
  // Written by a version that did not note it.
  const seq = seqOf(place.order);
  const { from } = seenIn(conversationId);
  const seen = (await records.list(seenIn(conversationId))).find(({ value }) => value === seq);
  const messageId = seen === undefined ? null : parseMessageId(seen.key.slice(from.length));
  return messageId?.ok === true ? messageId.value : null;
}

async function itemOf(
  { records }: EngineContext,
  conversationId: ConversationId,
  target: MessageId,
): Promise<StoredMessage | undefined> {
  const seq = await records.get(seenAddress(conversationId, target));
  if (seq === undefined) return undefined;
  const item = await records.get(itemAddress(conversationId, serverOrder(seq, MESSAGE_PLACE)));
  return item?.type === 'message' ? item : undefined;
}

function isTo({ body }: OutboxEntry, target: MessageId): boolean {
  return body.type === 'reaction' && body.target === target;
}

function emojiOf(reactions: readonly Reaction[], accountId: AccountId): string | null {
  return reactions.find((one) => one.accountId === accountId)?.emoji ?? null;
}
