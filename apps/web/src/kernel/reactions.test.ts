import { describe, expect, it } from 'vitest';
import { chipsOf, ownReaction } from './reactions.ts';

describe('reactions under a message', () => {
  it('are one chip for each emoji, in the order in which it was first used', () => {
    const reactions = [
      { accountId: 'ada', emoji: '👍' },
      { accountId: 'bob', emoji: '❤️' },
      { accountId: 'me', emoji: '👍' },
    ];
    expect(chipsOf(reactions, 'me')).toEqual([
      { emoji: '👍', accountIds: ['ada', 'me'], mine: true },
      { emoji: '❤️', accountIds: ['bob'], mine: false },
    ]);
    expect(ownReaction(reactions, 'me')).toBe('👍');
    expect(ownReaction(reactions, 'cleo')).toBeNull();
  });

  it('count nobody twice', () => {
    const twice = { accountId: 'ada', emoji: '👍' };
    expect(chipsOf([twice, twice], 'me')).toEqual([{ emoji: '👍', accountIds: ['ada'], mine: false }]);
  });
});
