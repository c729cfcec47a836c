import { expect, it } from 'vitest';
import { momentInSentence, timeLeft } from './format.ts';

it('what is left is counted up to whole seconds, and never below nothing', () => {
  expect(timeLeft(600_000)).toBe('10:00');
  expect(timeLeft(59_001)).toBe('1:00');
  expect(timeLeft(4_200)).toBe('0:05');
  expect(timeLeft(-3_000)).toBe('0:00');
});

it('a moment has its day unless it is today, and any number is one', () => {
  const now = new Date(2026, 4, 20, 12).getTime();
  expect(momentInSentence(new Date(2026, 4, 20, 9, 30).getTime(), now)).toMatch(/^today at 0?9:30/);
  expect(momentInSentence(new Date(2026, 4, 19, 9, 30).getTime(), now)).toMatch(/^yesterday at 0?9:30/);
  expect(momentInSentence(new Date(2026, 3, 2, 9, 30).getTime(), now)).toMatch(/2026 at 0?9:30/);
  expect(momentInSentence(Number.NaN, now)).toBe('an unknown time');
});
