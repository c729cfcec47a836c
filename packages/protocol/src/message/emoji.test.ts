import { describe, expect, it } from 'vitest';
import { isEmoji } from './emoji.ts';

describe('a reaction', () => {
  it.each(['👍', '❤', '❤️', '🇩🇪', '👩🏽‍🚀', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1️⃣', '👨‍👩‍👧‍👦'])('can be %s', (emoji) => {
    expect(isEmoji(emoji)).toBe(true);
  });

  it.each(['', 'a', '1', '👍👍', '👍 ', '\u200d', '\ufe0f', '<b>', '👍\u202e', '👍'.repeat(17), '👍\ud83d'])(
    'cannot be %j',
    (text) => {
      expect(isEmoji(text)).toBe(false);
    },
  );
});
