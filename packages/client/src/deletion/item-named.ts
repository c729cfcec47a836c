import { type ConversationId, parseMessageId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import { ownItem } from '../message/index.ts';
import {
  itemsBetween,
  MESSAGE_PLACE,
  placeAddress,
  type StoredMessage,
  seenAddress,
  seenIn,
  seqOf,
  serverOrder,
} from '../timeline/index.ts';
import type { PlacedMessage } from './take-out.ts';

/** The message that an id of the timeline stands for. */
export async function itemNamed(
  context: EngineContext,
  id: ConversationId,
  itemId: string,
): Promise<StoredMessage | undefined> {
  const received = parseMessageId(itemId);
  if (!received.ok) {
    const own = await ownItem(context, itemId);
    return own?.conversationId === id ? own : undefined;
  }
  const { records } = context;
  const seq = await records.get(seenAddress(id, received.value));
  if (seq === undefined) return undefined;
  // More than one message may stand at a number of a server that has lied.
  const stretch = itemsBetween(id, serverOrder(seq, MESSAGE_PLACE), serverOrder(seq, MESSAGE_PLACE + 1));
  for (const { value } of await records.list(stretch)) {
    if (value.type === 'message' && value.itemId === itemId) return value;
  }
  return undefined;
}

/** What an item is to the server and to others; null of one that has no place yet. */
export async function messageOf(
  { records }: EngineContext,
  { conversationId, itemId, order }: StoredMessage,
): Promise<PlacedMessage | null> {
  const seq = seqOf(order);
  if (seq === null) return null;
  const received = parseMessageId(itemId);
  if (received.ok) return { seq, messageId: received.value };
  const place = await records.get(placeAddress(itemId));
  if (place !== undefined && place.messageId !== null) return { seq, messageId: place.messageId };
  // Written by a version that did not note it.
  const { from } = seenIn(conversationId);
  const seen = (await records.list(seenIn(conversationId))).find(({ value }) => value === seq);
  const messageId = seen === undefined ? null : parseMessageId(seen.key.slice(from.length));
  return messageId?.ok === true ? { seq, messageId: messageId.value } : null;
}
