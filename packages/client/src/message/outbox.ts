import { type ConversationId, limits } from '@sotto/protocol';
import type { MessageItem, Result, SendFailure } from '../api/index.ts';
import type { EngineContext, ShownRecord } from '../conversation/index.ts';
import { uuidv7 } from '../primitives/index.ts';
import { Batch } from '../store/index.ts';
import {
  itemAddress,
  localOrder,
  newestMessage,
  type OutboxEntry,
  outboxAddress,
  outboxOf,
  placeAddress,
  type StoredMessage,
} from '../timeline/index.ts';

const utf8 = new TextEncoder();

/** Puts a text into a conversation's outbox. @param itemId the same again changes nothing. */
export async function enqueueText(
  context: EngineContext,
  conversationId: ConversationId,
  text: string,
  itemId: string,
): Promise<Result<MessageItem, SendFailure>> {
  if (text.trim() === '') return { ok: false, error: { code: 'empty' } };
  // Lone surrogates have no form in UTF-8: what would be sent is not what was written.
  const wellFormed = text.toWellFormed();
  if (utf8.encode(wellFormed).length > limits.textBytes) {
    return { ok: false, error: { code: 'too-long', limit: limits.textBytes } };
  }
  if (!context.shown.has(conversationId)) {
    return { ok: false, error: { code: 'unknown-conversation' } };
  }
  const item = await context.shown.touch(conversationId, async (shown) => {
    const known = await ownItem(context, itemId);
    if (known !== undefined) return { showing: {}, value: known };
    const now = context.clock.now();
    const fresh: StoredMessage = {
      type: 'message',
      itemId,
      conversationId,
      order: localOrder(shown.nextQueueNumber),
      senderAccountId: context.self.accountId,
      outgoing: true,
      sentAt: now,
      content: { type: 'text', text: wellFormed },
      reactions: [],
      delivery: { state: 'queued' },
    };
    return { showing: queueing(fresh, wellFormed, shown.nextQueueNumber, now), value: fresh };
  });
  if (item === null) throw new TypeError('a text was neither queued nor found');
  return { ok: true, value: item };
}

/** Puts a failed message at the end of the queue again. */
export async function retryItem(context: EngineContext, itemId: string): Promise<ConversationId | null> {
  const place = await context.records.get(placeAddress(itemId));
  if (place === undefined) return null;
  return await context.shown.touch(place.conversationId, async (shown) => {
    const item = await ownItem(context, itemId);
    if (item?.delivery.state !== 'failed' || item.content.type !== 'text') return null;
    const fresh = {
      ...item,
      order: localOrder(shown.nextQueueNumber),
      delivery: { state: 'queued' },
    } as const;
    const showing = queueing(fresh, item.content.text, shown.nextQueueNumber, context.clock.now());
    showing.batch.delete(itemAddress(place.conversationId, item.order));
    return { showing, value: place.conversationId };
  });
}

/** Gives a message up that the server has not been given. @returns whether it is gone. */
export async function discardItem(context: EngineContext, itemId: string): Promise<boolean> {
  const place = await context.records.get(placeAddress(itemId));
  if (place === undefined) return false;
  const { conversationId } = place;
  const gone = await context.shown.touch(conversationId, async (shown) => {
    const item = await ownItem(context, itemId);
    if (item === undefined) return null;
    const entry = await entryOf(context, conversationId, itemId);
    // In the server's hands, or on its way there: it may be read already.
    const { state } = item.delivery;
    const isGiven = entry?.attempt !== null || (state === 'sending' && isRegular(context, conversationId));
    if (state !== 'failed' && isGiven) return null;
    const batch = new Batch().delete(itemAddress(conversationId, item.order)).delete(placeAddress(itemId));
    if (entry !== undefined) batch.delete(outboxAddress(conversationId, entry.queueNumber));
    const last = await newestMessage(context.records, conversationId, { removed: [item.order] });
    return { showing: { batch, removedItems: [itemId], show: () => ({ ...shown, last }) }, value: true };
  });
  return gone === true;
}

/** The first of the queue. */
export async function headOf(
  { records }: EngineContext,
  conversationId: ConversationId,
): Promise<OutboxEntry | undefined> {
  const [head] = await records.list({ ...outboxOf(conversationId), limit: 1 });
  return head?.value;
}

/** An item that was written on this device. */
export async function ownItem(
  { records }: EngineContext,
  itemId: string,
): Promise<StoredMessage | undefined> {
  const place = await records.get(placeAddress(itemId));
  if (place === undefined) return undefined;
  const item = await records.need(itemAddress(place.conversationId, place.order));
  if (item.type !== 'message') throw new TypeError('the place of a message holds a notice');
  return item;
}

export function newItemId({ clock, random }: EngineContext): string {
  return uuidv7(clock.now(), random);
}

function queueing(item: StoredMessage, text: string, queueNumber: number, now: number) {
  const { conversationId, itemId, order } = item;
  const entry: OutboxEntry = { itemId, queueNumber, body: { type: 'text', text }, attempt: null };
  return {
    batch: new Batch()
      .put(outboxAddress(conversationId, queueNumber), entry)
      .put(placeAddress(itemId), { conversationId, order, messageId: null }),
    items: [item],
    show: (shown: ShownRecord): ShownRecord => ({
      ...shown,
      hidden: false,
      last: order,
      updatedAt: Math.max(shown.updatedAt, now),
      nextQueueNumber: queueNumber + 1,
    }),
  };
}

/** What is given to the server there has no attempt: the item itself says so. */
function isRegular({ table }: EngineContext, conversationId: ConversationId): boolean {
  return table.record(conversationId) === undefined;
}

async function entryOf(
  { records }: EngineContext,
  conversationId: ConversationId,
  itemId: string,
): Promise<OutboxEntry | undefined> {
  const entries = await records.list(outboxOf(conversationId));
  return entries.find(({ value }) => value.itemId === itemId)?.value;
}
