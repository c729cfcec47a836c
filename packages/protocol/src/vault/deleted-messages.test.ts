import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../test/seeded-random.ts';
import { unwrap } from '../../test/unwrap.ts';
import { conversationIdFromBytes, messageIdFromBytes } from '../ids.ts';
import {
  type DeletedMessages,
  deletedMessagesCodec,
  isDeleted,
  mergeDeleted,
  nothingDeleted,
  tombstoneOf,
} from './deleted-messages.ts';

const random = seededRandom('deleted messages');
const conversationId = conversationIdFromBytes(random(16));
const messageIds = Array.from({ length: 12 }, () => messageIdFromBytes(random(32)));
const none = nothingDeleted(conversationId);

const deletions: fc.Arbitrary<DeletedMessages> = fc
  .tuple(fc.nat(12), fc.array(fc.nat(messageIds.length - 1), { maxLength: 6 }))
  .map(([clearedTo, which]) =>
    mergeDeleted(none, {
      ...none,
      clearedTo,
      messages: which.map((n) => tombstoneOf(n + 1, messageIds[n] ?? messageIdFromBytes(random(32)))),
    }),
  );

describe('deletions (R29)', () => {
  const [first, second] = messageIds;
  if (first === undefined || second === undefined) throw new Error('two ids');

  it('name a message by its id, at whatever place it is shown', () => {
    const deleted = { ...none, messages: [tombstoneOf(3, first)] };
    expect(isDeleted(deleted, 3, first)).toBe(true);
    expect(isDeleted(deleted, 90, first)).toBe(true);
    expect(isDeleted(deleted, 3, second)).toBe(false);
    expect(isDeleted(none, 3, first)).toBe(false);
  });

  it('name everything up to a place', () => {
    const deleted = { ...none, clearedTo: 5 };
    expect(isDeleted(deleted, 5, first)).toBe(true);
    expect(isDeleted(deleted, 6, first)).toBe(false);
  });

  it('still name what was cleared when it is shown at a later place', () => {
    const cleared = mergeDeleted({ ...none, messages: [tombstoneOf(3, first)] }, { ...none, clearedTo: 5 });
    expect(isDeleted(cleared, 17, first)).toBe(true);
  });

  it('become one that lacks nothing, in whatever order and however often they meet', () => {
    fc.assert(
      fc.property(deletions, deletions, deletions, (a, b, c) => {
        expect(mergeDeleted(a, b)).toEqual(mergeDeleted(b, a));
        expect(mergeDeleted(mergeDeleted(a, b), c)).toEqual(mergeDeleted(a, mergeDeleted(b, c)));
        expect(mergeDeleted(a, a)).toEqual(a);
        const both = mergeDeleted(a, b);
        for (const [n, messageId] of messageIds.entries()) {
          const either = isDeleted(a, n + 1, messageId) || isDeleted(b, n + 1, messageId);
          expect(isDeleted(both, n + 1, messageId)).toBe(either);
        }
      }),
    );
  });

  it('stay within what an item may hold', () => {
    const many = Array.from({ length: 11_000 }, (_, n) =>
      tombstoneOf(Number.MAX_SAFE_INTEGER - n, messageIdFromBytes(random(32))),
    );
    const merged = mergeDeleted(none, { ...none, messages: many });
    expect(merged.messages.length).toBe(10_000);
    expect(merged.messages.at(-1)?.seq).toBe(Number.MAX_SAFE_INTEGER);
    const encoded = deletedMessagesCodec.encode(merged);
    expect(unwrap(deletedMessagesCodec.decode(encoded))).toEqual(merged);
    const cleared = mergeDeleted(merged, { ...none, clearedTo: Number.MAX_SAFE_INTEGER });
    expect(cleared.messages.length).toBe(500);
  });

  it('are of one conversation', () => {
    const elsewhere = nothingDeleted(conversationIdFromBytes(random(16)));
    expect(() => mergeDeleted(none, elsewhere)).toThrow(TypeError);
  });
});
