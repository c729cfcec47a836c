import { accountIdFromBytes } from '@sotto/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PlacedReaction,
  type PlacedReactions,
  shownReactions,
  withReaction,
} from './reaction-record.ts';

const person = (n: number) => accountIdFromBytes(new Uint8Array(16).fill(n));
const emojis = ['👍', '❤️', '😂', null];
const nothing: PlacedReactions = [];

const reactions = fc
  .array(fc.record({ who: fc.nat({ max: 3 }), emoji: fc.constantFrom(...emojis) }), { maxLength: 20 })
  .map((all) =>
    all.map(({ who, emoji }, i): PlacedReaction => ({ accountId: person(who), emoji, seq: i + 1 })),
  );

describe('reactions to a message', () => {
  it('are the last one of each person, in whatever order they come', () => {
    fc.assert(
      fc.property(
        reactions.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, mixed]) => {
          const shown = shownReactions(mixed.reduce(withReaction, nothing));
          for (let who = 0; who <= 3; who += 1) {
            const last = all.findLast(({ accountId }) => accountId === person(who));
            const mine = shown.filter(({ accountId }) => accountId === person(who));
            expect(mine.map(({ emoji }) => emoji)).toEqual(last?.emoji == null ? [] : [last.emoji]);
          }
        },
      ),
    );
  });

  it('keep each person’s place when they change theirs', () => {
    const placed = [
      { accountId: person(1), emoji: '👍', seq: 1 },
      { accountId: person(2), emoji: '👍', seq: 2 },
      { accountId: person(1), emoji: null, seq: 3 },
      { accountId: person(1), emoji: '😂', seq: 4 },
    ].reduce(withReaction, nothing);
    expect(shownReactions(placed).map(({ emoji }) => emoji)).toEqual(['😂', '👍']);
  });

  it('show an own one that waits before the server has it, and what was before when it fails', () => {
    const placed = withReaction(nothing, { accountId: person(1), emoji: '👍', seq: 9 });
    expect(shownReactions(placed, { accountId: person(1), emoji: '😂' })).toEqual([
      { accountId: person(1), emoji: '😂' },
    ]);
    expect(shownReactions(placed, { accountId: person(1), emoji: null })).toEqual([]);
    expect(shownReactions(placed)).toEqual([{ accountId: person(1), emoji: '👍' }]);
  });
});
