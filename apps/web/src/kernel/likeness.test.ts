import { describe, expect, it } from 'vitest';
import { calledBy, initials, isOnlyEmoji, tone } from './likeness.ts';

describe('initials', () => {
  it('are the first letters of the first and the last word', () => {
    expect(initials('Ada King Lovelace', 'ada')).toBe('AL');
    expect(initials('sam', 'sam')).toBe('S');
  });

  it('take whole characters of any script', () => {
    expect(initials('俊伟 Chen', 'j')).toBe('俊C');
    expect(initials('👩‍🚀 Nora', 'n')).toBe('👩‍🚀N');
  });

  it('fall back on the handle when the name shows nothing', () => {
    expect(initials('\u200b\u202e', 'mallory')).toBe('M');
    expect(initials('…', 'mallory')).toBe('M');
    expect(initials('\u202eevil', 'mallory')).toBe('E');
  });
});

it('a person without a visible name is called by the handle', () => {
  expect(calledBy({ displayName: '  ', handle: 'ada' })).toBe('@ada');
  expect(calledBy({ displayName: '\u202e\u2066', handle: 'ada' })).toBe('@ada');
  expect(calledBy({ displayName: 'Ada', handle: 'ada' })).toBe('Ada');
});

it('a name cannot turn the direction of what is shown', () => {
  expect(calledBy({ displayName: '\u202eecila\u202c Bob', handle: 'bob' })).toBe('ecila Bob');
  expect(calledBy({ displayName: 'نور حداد', handle: 'noor' })).toBe('نور حداد');
});

it('a tone is one of eight and stays the same', () => {
  const tones = Array.from({ length: 400 }, (_, index) => tone(`account-${index}`));
  expect(new Set(tones)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
  expect(tone('account-7')).toBe(tones[7]);
});

describe('only emoji', () => {
  it.each(['🌲🔥', '👩‍🚀', ' ❤️ ', '🇳🇱', '👍🏽 👍🏽 👍🏽'])('%s', (words) =>
    expect(isOnlyEmoji(words)).toBe(true),
  );
  it.each(['', '   ', '1', '12', '#', 'ok 👍', '🌲🔥🌊🌙', '©', '‮🔥a'])('not %j', (words) =>
    expect(isOnlyEmoji(words)).toBe(false),
  );
});
