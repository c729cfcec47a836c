import { accountIdFromBytes, messageIdFromBytes } from '@sotto/protocol';
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
const message = (seq: number) => ({ seq, messageId: messageIdFromBytes(new Uint8Array(32).fill(seq)) });
const reaction = (who: number, emoji: string | null, seq: number): PlacedReaction => ({
  accountId: person(who),
  emoji,
  seq,
  messages: [message(seq)],
});

const reactions = fc
  .array(fc.record({ who: fc.nat({ max: 3 }), emoji: fc.constantFrom(...emojis) }), { maxLength: 20 })
  .map((all) => all.map(({ who, emoji }, i) => reaction(who, emoji, i + 1)));

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

  it('R29: know every message that they came in, whatever order they come in', () => {
    const all = [reaction(1, '👍', 1), reaction(1, null, 3), reaction(1, '😂', 4)];
    for (const mixed of [all, all.toReversed()]) {
      const [placed] = mixed.reduce(withReaction, nothing);
      expect(placed).toMatchObject({ seq: 4, messages: [message(1), message(3), message(4)] });
    }
  });

  it('keep each person’s place when they change theirs', () => {
    const placed = [
      reaction(1, '👍', 1),
      reaction(2, '👍', 2),
      reaction(1, null, 3),
      reaction(1, '😂', 4),
    ].reduce(withReaction, nothing);
    expect(shownReactions(placed).map(({ emoji }) => emoji)).toEqual(['😂', '👍']);
  });

  it('show an own one that waits before the server has it, and what was before when it fails', () => {
    const placed = withReaction(nothing, reaction(1, '👍', 9));
    expect(shownReactions(placed, { accountId: person(1), emoji: '😂' })).toEqual([
      { accountId: person(1), emoji: '😂' },
    ]);
    expect(shownReactions(placed, { accountId: person(1), emoji: null })).toEqual([]);
    expect(shownReactions(placed)).toEqual([{ accountId: person(1), emoji: '👍' }]);
  });
});
