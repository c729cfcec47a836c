/** The emoji that one can react with; they come in a file of their own when the picker is first opened. */
import type { EmojiGroup } from 'emojibase-data/en/data.json?picker';

export type { EmojiGroup };
export interface Emoji {
  readonly emoji: string;
  readonly label: string;
}

/** What most reactions are. */
export const usualEmoji: readonly Emoji[] = [
  { emoji: '👍', label: 'thumbs up' },
  { emoji: '❤️', label: 'red heart' },
  { emoji: '😂', label: 'face with tears of joy' },
  { emoji: '😮', label: 'face with open mouth' },
  { emoji: '😢', label: 'crying face' },
  { emoji: '🙏', label: 'folded hands' },
];

/** From this build, never from elsewhere. */
export async function loadEmoji(): Promise<readonly EmojiGroup[]> {
  const { groups } = await import('emojibase-data/en/data.json?picker');
  return groups;
}

const mostFound = 64;

/** Those that every word of the query begins a word of, best first: the label counts before other words for it. */
export function findEmoji(groups: readonly EmojiGroup[], query: string): readonly Emoji[] {
  const wanted = query
    .toLowerCase()
    .split(/[\s:-]+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const found: { emoji: Emoji; rank: number }[] = [];
  for (const group of groups) {
    for (const [emoji, label, tags] of group.emoji) {
      const rank = rankOf(wanted, label, tags);
      if (rank !== null) found.push({ emoji: { emoji, label }, rank });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostFound)
    .map(({ emoji }) => emoji);
}

function rankOf(wanted: readonly string[], label: string, tags: string): number | null {
  const name = label.toLowerCase();
  const inLabel = name.split(/[\s:-]+/);
  const inTags = tags.split(' ');
  let rank = 0;
  for (const word of wanted) {
    if (name === word) continue;
    if (inLabel.includes(word)) rank += 1;
    else if (inLabel.some((own) => own.startsWith(word))) rank += 2;
    else if (inTags.includes(word)) rank += 3;
    else if (inTags.some((own) => own.startsWith(word))) rank += 4;
    else return null;
  }
  return rank;
}
