import type { ConversationId } from '@sotto/protocol';
import type { ItemOrder } from '../api/index.ts';
import type { EngineContext, RegularRecord, ShownRecord } from '../conversation/index.ts';
import type { RegularText } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import {
  FIRST_LOCAL,
  FIRST_ORDER,
  itemAddress,
  itemsBetween,
  newestMessage,
  outboxAddress,
  outboxOf,
  placeAddress,
  type StoredMessage,
  seqOf,
  serverOrder,
} from '../timeline/index.ts';
import { itemOf } from './message-item.ts';

/** What of a conversation's items changes in one write. */
export interface Changes {
  readonly batch: Batch;
  readonly items: StoredMessage[];
  /** Messages of the other side that were not here before. */
  readonly arrived: string[];
  readonly removedItems: string[];
  readonly addedOrders: ItemOrder[];
  readonly removedOrders: ItemOrder[];
}

export function noChangesYet(): Changes {
  return { batch: new Batch(), items: [], arrived: [], removedItems: [], addedOrders: [], removedOrders: [] };
}

/** Adds a message as the server has it: new, changed, or an own one that was on its way. */
export async function addMessage(
  context: EngineContext,
  conversationId: ConversationId,
  message: RegularText,
  changes: Changes,
): Promise<void> {
  const item = itemOf(context, conversationId, message);
  if (item === null) return;
  const { itemId, order } = item;
  const place = await context.records.get(placeAddress(itemId));
  // Another conversation's: ids are unique, whatever the server says.
  if (place !== undefined && place.conversationId !== conversationId) return;
  if (place === undefined && !item.outgoing) changes.arrived.push(itemId);
  if (place !== undefined && place.order !== order) {
    changes.batch.delete(itemAddress(conversationId, place.order));
    changes.removedOrders.push(place.order);
    await dropEntry(context, conversationId, itemId, changes.batch);
  }
  changes.batch.put(placeAddress(itemId), { conversationId, order, messageId: null });
  changes.items.push(item);
  changes.addedOrders.push(order);
}

/** Takes a message away that the account has deleted, here or elsewhere. */
export async function removeMessage(
  { records }: EngineContext,
  conversationId: ConversationId,
  itemId: string,
  changes: Changes,
): Promise<void> {
  const place = await records.get(placeAddress(itemId));
  if (place?.conversationId !== conversationId) return;
  changes.batch.delete(itemAddress(conversationId, place.order)).delete(placeAddress(itemId));
  changes.removedItems.push(itemId);
  changes.removedOrders.push(place.order);
}

/** Takes everything away from one place to another. */
export async function removeStretch(
  context: EngineContext,
  conversationId: ConversationId,
  stretch: { readonly from: ItemOrder; readonly to: ItemOrder },
  changes: Changes,
): Promise<void> {
  const { from, to } = stretch;
  for (const { value } of await context.records.list(itemsBetween(conversationId, from, to))) {
    await removeMessage(context, conversationId, value.itemId, changes);
    await dropEntry(context, conversationId, value.itemId, changes.batch);
  }
}

/** Everything up to a number. */
export const throughNumber = (seq: number) => ({ from: FIRST_ORDER, to: serverOrder(seq + 1) });

/** What the list shows of a conversation after the changes. */
export async function shownAfter(
  { records }: EngineContext,
  record: RegularRecord,
  facts: Pick<ShownRecord, 'unread' | 'updatedAt' | 'pinned' | 'muted' | 'archived'>,
  changes: Changes,
  shown: ShownRecord,
): Promise<ShownRecord> {
  const { conversationId, readSeq, floor } = record;
  const { addedOrders: added, removedOrders: removed } = changes;
  const last = await newestMessage(records, conversationId, { added, removed });
  const own = shown.readUpTo < FIRST_LOCAL ? shown.readUpTo : FIRST_ORDER;
  const read = readSeq === 0 ? FIRST_ORDER : serverOrder(readSeq, 9);
  const readUpTo = later(own, read);
  // What is here can be counted, if what is unread is all here; the server counts the rest.
  const isHere = floor !== null && (seqOf(readUpTo) ?? 0) + 1 >= floor;
  const unread =
    isHere || own > read ? await countAfter(records, conversationId, readUpTo, changes) : facts.unread;
  const waits = last !== null && last >= FIRST_LOCAL;
  return {
    ...shown,
    ...facts,
    last,
    readUpTo,
    unread,
    updatedAt: waits ? Math.max(shown.updatedAt, facts.updatedAt) : facts.updatedAt,
  };
}

function later(a: ItemOrder, b: ItemOrder): ItemOrder {
  return a < b ? b : a;
}

async function countAfter(
  records: EngineContext['records'],
  conversationId: ConversationId,
  mark: ItemOrder,
  { items, removedOrders }: Changes,
): Promise<number> {
  const stored = await records.list(itemsBetween(conversationId, `${mark}\0`, FIRST_LOCAL));
  const unread = new Set<string>();
  for (const { value } of stored) {
    const counts = value.type === 'message' && !value.outgoing && !removedOrders.includes(value.order);
    if (counts) unread.add(value.itemId);
  }
  for (const item of items) if (!item.outgoing && item.order > mark) unread.add(item.itemId);
  return unread.size;
}

async function dropEntry(
  { records }: EngineContext,
  conversationId: ConversationId,
  itemId: string,
  batch: Batch,
): Promise<void> {
  const entries = await records.list(outboxOf(conversationId));
  const entry = entries.find(({ value }) => value.itemId === itemId);
  if (entry !== undefined) batch.delete(outboxAddress(conversationId, entry.value.queueNumber));
}
