import { accountIdFromBytes, conversationIdFromBytes } from '@sotto/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../adapters/store/index.ts';
import { Batch, openRecords } from '../store/index.ts';
import { serverOrder } from './item-order.ts';
import { newestMessage } from './newest-message.ts';
import { MESSAGE_PLACE, makeNotice } from './notice.ts';
import { itemAddress, type StoredItem } from './records.ts';

const conversationId = conversationIdFromBytes(new Uint8Array(16).fill(1));
const at = (seq: number) => serverOrder(seq, MESSAGE_PLACE);

const itemAt = (seq: number, isNotice: boolean): StoredItem =>
  isNotice
    ? makeNotice(conversationId, seq, 1, 'messages-missing')
    : {
        type: 'message',
        itemId: `item ${seq}`,
        conversationId,
        order: at(seq),
        senderAccountId: accountIdFromBytes(new Uint8Array(16)),
        outgoing: false,
        sentAt: 1,
        content: { type: 'text', text: 'x' },
        reactions: [],
        delivery: { state: 'received' },
      };

describe('the newest message', () => {
  it('is the last of what is there and what is added, without what is removed', async () => {
    const places = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        places,
        places,
        places,
        fc.array(fc.boolean(), { minLength: 61 }),
        async (there, added, removed, notices) => {
          const records = await openRecords(await createMemoryStore().open());
          const batch = new Batch();
          for (const seq of there) {
            const item = itemAt(seq, notices[seq] === true);
            batch.put(itemAddress(conversationId, item.order), item);
          }
          await records.write(batch);
          const left = there.filter((seq) => notices[seq] !== true && !removed.includes(seq));
          const newest = Math.max(0, ...left, ...added);
          const change = {
            added: added.map(at),
            removed: removed.filter((seq) => !added.includes(seq)).map(at),
          };
          // What is removed and added in one write stands where it is added.
          const expected = newest === 0 ? null : at(newest);
          expect(await newestMessage(records, conversationId, change)).toBe(expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});
