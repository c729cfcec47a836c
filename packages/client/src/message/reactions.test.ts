import { accountIdFromBytes, conversationIdFromBytes, messageIdFromBytes } from '@sotto/protocol';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../adapters/store/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { Batch, openRecords, type RecordStore } from '../store/index.ts';
import { itemAddress, MESSAGE_PLACE, type StoredItem, seenAddress, serverOrder } from '../timeline/index.ts';
import { placeReaction, waitingReactions } from './reactions.ts';

const me = accountIdFromBytes(new Uint8Array(16).fill(1));
const you = accountIdFromBytes(new Uint8Array(16).fill(2));
const conversationId = conversationIdFromBytes(new Uint8Array(16).fill(3));
const target = messageIdFromBytes(new Uint8Array(32).fill(4));

describe('a reaction that has got its place', () => {
  let records: RecordStore;
  let context: EngineContext;

  beforeEach(async () => {
    records = await openRecords(await createMemoryStore().open());
    // What placing a reaction looks at of a device.
    context = { records, self: { accountId: me } } as EngineContext;
  });

  const place = async (emoji: string | null, seq: number) => {
    const reaction = { accountId: you, emoji, seq, messages: [] };
    const placed = await placeReaction(context, conversationId, target, reaction);
    await records.write(placed.batch);
    return placed.items;
  };

  const message = (seq: number): StoredItem => ({
    type: 'message',
    itemId: target,
    conversationId,
    order: serverOrder(seq, MESSAGE_PLACE),
    senderAccountId: me,
    outgoing: true,
    sentAt: 1,
    content: { type: 'text', text: 'x' },
    reactions: [],
    delivery: { state: 'sent' },
  });

  it('before its message is here shows nothing, and is there when that comes', async () => {
    expect(await place('👍', 5)).toEqual([]);
    expect(await place('🎉', 6)).toEqual([]);
    expect(await waitingReactions(context, conversationId, target)).toEqual([
      { accountId: you, emoji: '🎉' },
    ]);
  });

  it('shows on its message, and an older one that comes later changes nothing', async () => {
    const item = message(3);
    await records.write(
      new Batch()
        .put(seenAddress(conversationId, target), 3)
        .put(itemAddress(conversationId, item.order), item),
    );
    expect(await place('👍', 6)).toEqual([{ ...item, reactions: [{ accountId: you, emoji: '👍' }] }]);
    expect(await place('🎉', 5)).toEqual([{ ...item, reactions: [{ accountId: you, emoji: '👍' }] }]);
    expect(await place(null, 7)).toEqual([{ ...item, reactions: [] }]);
  });
});
