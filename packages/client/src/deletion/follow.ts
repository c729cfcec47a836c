import {
  type ConversationId,
  equalBytes,
  hashIdToBytes,
  parseMessageId,
  type Tombstone,
  toBase64url,
} from '@sotto/protocol';
import type { EngineContext, ShownRecord } from '../conversation/index.ts';
import { newestMessage, seenBeginning, seenIn } from '../timeline/index.ts';
import { decodeState } from '../vault/index.ts';
import { clear } from './clear.ts';
import { nothingRemoved, type PlacedMessage, takeOut } from './take-out.ts';

/** What the vault has of deletions holds from the start, also for conversations that are not here yet. */
export function hearDeletions({ vault, tombstones }: EngineContext): void {
  for (const { collection, item } of vault.named()) {
    const state = collection === 'state' ? decodeState(item.content) : null;
    if (state?.type === 'deleted') tombstones.hear(state);
  }
}

/** Removes from this device what another one has deleted (A15). */
export function followDeletions(context: EngineContext, id: ConversationId): Promise<void> {
  return context.writers.run(id, async () => {
    const { tombstones } = context;
    if (context.table.record(id) === undefined) return;
    await context.shown.touch(id, async (shown) => {
      const [before, now] = [tombstones.stored(id), tombstones.of(id)];
      const removal = nothingRemoved();
      const isCleared = now.clearedTo > before.clearedTo;
      if (isCleared) await clear(context, removal, id, now.clearedTo);
      const isNew = (one: Tombstone) =>
        one.seq > now.clearedTo && !before.messages.some((other) => equalBytes(other.id, one.id));
      for (const tombstone of now.messages.filter(isNew)) {
        const message = await seenAs(context, id, tombstone);
        if (message !== null) await takeOut(context, removal, id, message);
      }
      tombstones.add(removal.batch, now);
      const { batch, removedItems, removedOrders } = removal;
      const last = await newestMessage(context.records, id, { removed: removedOrders });
      const show = (current: ShownRecord) => ({
        ...current,
        last,
        unread: Math.max(0, current.unread - removal.unread),
        hidden: current.hidden || (isCleared && last === null),
      });
      return { showing: { batch, removedItems, show }, value: shown };
    });
  });
}

/** The message that a tombstone names, where it came to this device. */
async function seenAs(
  { records }: EngineContext,
  id: ConversationId,
  tombstone: Tombstone,
): Promise<PlacedMessage | null> {
  const { from } = seenIn(id);
  for (const { key, value } of await records.list(
    seenBeginning(id, toBase64url(tombstone.id).slice(0, -1)),
  )) {
    const messageId = parseMessageId(key.slice(from.length));
    if (!messageId.ok) continue;
    if (equalBytes(hashIdToBytes(messageId.value).slice(0, tombstone.id.length), tombstone.id)) {
      return { seq: value, messageId: messageId.value };
    }
  }
  return null;
}
