import { describe, expect, it } from 'vitest';
import { text } from '../text/index.ts';
import { findEmoji, loadEmoji, usualEmoji } from './emoji.ts';

const groups = await loadEmoji();
const every = groups.flatMap((group) => group.emoji);
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('the emoji of the picker', () => {
  it('are each one character to a person, and short enough for the server', () => {
    expect(every.length).toBeGreaterThan(1_500);
    for (const [emoji] of every) {
      expect([...graphemes.segment(emoji)]).toHaveLength(1);
      expect(emoji).toMatch(/^\p{RGI_Emoji}$/v);
      expect(new TextEncoder().encode(emoji).length).toBeLessThanOrEqual(64);
    }
  });

  it('are there once each, with a name', () => {
    expect(new Set(every.map(([emoji]) => emoji)).size).toBe(every.length);
    expect(every.every(([, label]) => label !== '')).toBe(true);
  });

  it('stand in groups that have words in the catalogue', () => {
    for (const group of groups) expect(text.reactions.groups[group.name]).toBeDefined();
  });

  it('have the usual ones among them, under the same names', () => {
    for (const { emoji, label } of usualEmoji) {
      expect(every.find(([one]) => one === emoji)?.[1]).toBe(label);
    }
  });
});

describe('a search', () => {
  const found = (query: string) => findEmoji(groups, query).map(({ emoji }) => emoji);
  it.each([
    ['red heart', '❤️'],
    ['thumbs', '👍'],
    ['Pizza', '🍕'],
    ['lol', '😂'],
    ['flag: japan', '🇯🇵'],
    ['  cat  face ', '🐱'],
  ])('for %j finds it near the top', (query, emoji) => {
    expect(found(query).slice(0, 8)).toContain(emoji);
  });

  it('finds nothing where there is nothing, and never too much', () => {
    expect(found('qqqq')).toEqual([]);
    expect(found('a').length).toBeLessThanOrEqual(64);
  });
});
