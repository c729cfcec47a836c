/** What stands for a person who has no picture: letters and one of eight tones. */

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Characters that show nothing and can only mislead: controls, and marks that override the direction of text. */
const misleading = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

function visible(name: string): string {
  return name.replace(misleading, '').trim();
}

function firstGrapheme(word: string): string {
  const [first] = graphemes.segment(word);
  return first?.segment ?? '';
}

/** One or two letters of the name; of the handle where the name has none. */
export function initials(displayName: string, handle: string): string {
  const words = visible(displayName)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word));
  const first = words[0] ?? handle;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return (firstGrapheme(first) + firstGrapheme(last)).toLocaleUpperCase('en');
}

/** 0 to 7; the same for one account for ever. */
export function tone(accountId: string): number {
  let hash = 0x811c9dc5;
  for (const unit of accountId) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % 8;
}

/** What to call somebody: the name, or the handle where the name shows nothing. */
export function calledBy(person: { readonly displayName: string; readonly handle: string }): string {
  const name = visible(person.displayName);
  return name === '' ? `@${person.handle}` : name;
}

/** First strong isolate and its end (Unicode TR9): what `<bdi>` does, inside a sentence that is one string. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** One to three emoji and nothing else: shown large. */
export function isOnlyEmoji(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 48) return false;
  const parts = [...graphemes.segment(trimmed)]
    .map((part) => part.segment)
    .filter((part) => part.trim() !== '');
  return (
    parts.length <= 3 &&
    parts.every((part) =>
      /^(\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}{2})/u.test(part),
    )
  );
}
