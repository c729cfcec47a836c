import { type ConversationId, type MessageId, parseMessageId } from '@sotto/protocol';
import { archiveWaitingAt } from '../archive/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { Batch } from '../store/index.ts';
import {
  itemAddress,
  itemsBetween,
  MESSAGE_PLACE,
  outboxAddress,
  outboxOf,
  placeAddress,
  reactionsAddress,
  type StoredMessage,
  seenAddress,
  serverOrder,
} from '../timeline/index.ts';

export interface PlacedMessage {
  readonly seq: number;
  readonly messageId: MessageId;
}

/** What goes from this device in one write. */
export interface Removal {
  readonly batch: Batch;
  readonly removedItems: string[];
  readonly removedOrders: string[];
  /** Of others, and not read yet. */
  unread: number;
  /** The reactions that went with them, which are messages of their own. */
  readonly reactions: PlacedMessage[];
}

export function nothingRemoved(): Removal {
  return { batch: new Batch(), removedItems: [], removedOrders: [], unread: 0, reactions: [] };
}

/**
 * Takes a message out of everything that this device has of it: what is shown, its key on the way to the archive, what
 * it was reacted with, and reactions that wait to be sent. That it was seen stays, so that nobody takes it for missing.
 */
export async function takeOut(
  context: EngineContext,
  removal: Removal,
  conversationId: ConversationId,
  message: PlacedMessage,
): Promise<void> {
  const { records, stretches } = context;
  const { batch } = removal;
  await forgetKey(context, batch, conversationId, message.seq);
  const unread = stretches.get(conversationId, message.seq);
  if (unread?.kind === 'message') stretches.remove(batch, unread);
  const item = await itemOfMessage(context, conversationId, message);
  if (item !== undefined) takeOutItem(context, removal, item);
  const address = reactionsAddress(conversationId, message.messageId);
  const placed = (await records.get(address)) ?? [];
  batch.delete(address);
  for (const reaction of placed.flatMap(({ messages }) => messages)) {
    removal.reactions.push(reaction);
    await forgetKey(context, batch, conversationId, reaction.seq);
  }
  for (const { value } of await records.list(outboxOf(conversationId))) {
    if (value.body.type !== 'reaction' || value.body.target !== message.messageId) continue;
    const waiting = outboxAddress(conversationId, value.queueNumber);
    if (value.attempt === null) batch.delete(waiting);
    // It may be read already: it is deleted once it has a place.
    else
      batch.put(waiting, {
        ...value,
        body: { type: 'deleted' },
        attempt: { ...value.attempt, messageKey: null },
      });
  }
}

export function takeOutItem({ shown }: EngineContext, removal: Removal, item: StoredMessage): void {
  const { conversationId, order, itemId, outgoing } = item;
  removal.batch.delete(itemAddress(conversationId, order)).delete(placeAddress(itemId));
  removal.removedItems.push(itemId);
  removal.removedOrders.push(order);
  if (!outgoing && order > shown.of(conversationId).readUpTo) removal.unread += 1;
}

async function forgetKey(
  { records }: EngineContext,
  batch: Batch,
  conversationId: ConversationId,
  seq: number,
): Promise<void> {
  for (const key of await records.keys(archiveWaitingAt(conversationId, seq))) batch.delete({ key });
}

/** The item that a message is: others' and those of other devices have its id, own ones say it with their place. */
async function itemOfMessage(
  { records }: EngineContext,
  conversationId: ConversationId,
  { seq, messageId }: PlacedMessage,
): Promise<StoredMessage | undefined> {
  const at = (await records.get(seenAddress(conversationId, messageId))) ?? seq;
  const from = serverOrder(at, MESSAGE_PLACE);
  for (const { value } of await records.list(
    itemsBetween(conversationId, from, serverOrder(at, MESSAGE_PLACE + 1)),
  )) {
    if (value.type !== 'message') continue;
    if (value.itemId === messageId) return value;
    const place = await records.get(placeAddress(value.itemId));
    if (place?.messageId === messageId) return value;
    // Written by a version that did not note it: one of its own, at its place.
    if (place !== undefined && place.messageId === null && !parseMessageId(value.itemId).ok) return value;
  }
  return undefined;
}
