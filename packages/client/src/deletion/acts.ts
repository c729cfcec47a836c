import { type ConversationId, nothingDeleted, parseMessageId, tombstoneOf } from '@sotto/protocol';
import type { ConversationFailure, Result } from '../api/index.ts';
import type { EngineContext, ShownRecord } from '../conversation/index.ts';
import { deletePlaced } from '../message/index.ts';
import {
  itemAddress,
  newestMessage,
  outboxAddress,
  outboxOf,
  placeAddress,
  seenIn,
  serverOrder,
} from '../timeline/index.ts';
import { deletionWaitingAddress } from '../tombstones/index.ts';
import { clear } from './clear.ts';
import { itemNamed, messageOf } from './item-named.ts';
import { nothingRemoved, type Removal, takeOut, takeOutItem } from './take-out.ts';

/** Messages of a cleared conversation that keep a tombstone: a server could show them again at a later place. */
const MOST_CLEARED = 500;

/**
 * Deletes a message of an encrypted conversation for this account (A15, R29): gone here when this resolves, whether or
 * not there is a connection.
 */
export function deleteMessage(
  context: EngineContext,
  id: ConversationId,
  itemId: string,
): Promise<Result<void, ConversationFailure>> {
  // Whoever sends or takes in holds the writer, and may be about to write the item anew.
  return context.writers.run(id, async () => {
    const done = await context.shown.touch(id, async (shown) => {
      const item = await itemNamed(context, id, itemId);
      if (item === undefined) return null;
      const removal = nothingRemoved();
      const message = await messageOf(context, item);
      if (message === null) {
        takeOutItem(context, removal, item);
        await leaveQueue(context, removal, id, (entry) => entry === itemId);
      } else {
        await takeOut(context, removal, id, message);
        await deletePlaced(context, removal.batch, id, message, ...removal.reactions);
      }
      return { showing: await showingOf(context, id, shown, removal), value: true };
    });
    if (done === null) return { ok: false, error: { code: 'unknown-item' } };
    context.tombstones.noteWaiting();
    return { ok: true, value: undefined };
  });
}

/** Deletes everything of an encrypted conversation that there is now for this account, and what waits to be sent in it. */
export function deleteConversation(
  context: EngineContext,
  id: ConversationId,
): Promise<Result<void, ConversationFailure>> {
  return context.writers.run(id, async () => {
    const record = context.table.record(id);
    if (record === undefined) return { ok: false, error: { code: 'unknown-conversation' } };
    const upTo = record.position;
    await context.shown.touch(id, async (shown) => {
      const removal = nothingRemoved();
      const { batch } = removal;
      await clear(context, removal, id, upTo);
      await leaveQueue(context, removal, id, () => true);
      const { from } = seenIn(id);
      const seen = (await context.records.list(seenIn(id))).toSorted((a, b) => b.value - a.value);
      const messages = seen.slice(0, MOST_CLEARED).flatMap(({ key, value }) => {
        const messageId = parseMessageId(key.slice(from.length));
        return messageId.ok ? [tombstoneOf(value, messageId.value)] : [];
      });
      context.tombstones.add(batch, { ...nothingDeleted(id), clearedTo: upTo, messages });
      const waiting = await context.records.get(deletionWaitingAddress(id));
      const seqs = (waiting?.seqs ?? []).filter((seq) => seq > upTo);
      batch.put(deletionWaitingAddress(id), { clearTo: Math.max(upTo, waiting?.clearTo ?? 0), seqs });
      const showing = {
        batch,
        removedItems: removal.removedItems,
        show: () => ({ ...shown, last: null, unread: 0, hidden: true, readUpTo: serverOrder(upTo, 9) }),
      };
      return { showing, value: true };
    });
    context.tombstones.noteWaiting();
    return { ok: true, value: undefined };
  });
}

/** What of the outbox goes: what the server may have already is deleted once it has a place. */
async function leaveQueue(
  context: EngineContext,
  removal: Removal,
  id: ConversationId,
  goes: (itemId: string) => boolean,
): Promise<void> {
  const { records } = context;
  for (const { value } of await records.list(outboxOf(id))) {
    if (!goes(value.itemId)) continue;
    const address = outboxAddress(id, value.queueNumber);
    if (value.attempt === null) removal.batch.delete(address);
    else {
      const attempt = { ...value.attempt, messageKey: null };
      removal.batch.put(address, { ...value, body: { type: 'deleted' }, attempt });
    }
    const place = await records.get(placeAddress(value.itemId));
    if (place === undefined || removal.removedItems.includes(value.itemId)) continue;
    removal.batch.delete(itemAddress(id, place.order)).delete(placeAddress(value.itemId));
    removal.removedItems.push(value.itemId);
    removal.removedOrders.push(place.order);
  }
}

/** What the list shows after a removal. */
export async function showingOf(
  { records }: EngineContext,
  id: ConversationId,
  shown: ShownRecord,
  { batch, removedItems, removedOrders, unread }: Removal,
) {
  const isLast = shown.last !== null && removedOrders.includes(shown.last);
  const last = isLast ? await newestMessage(records, id, { removed: removedOrders }) : shown.last;
  return {
    batch,
    removedItems,
    show: (current: ShownRecord) => ({ ...current, last, unread: Math.max(0, current.unread - unread) }),
  };
}
