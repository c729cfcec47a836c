import { limits } from '../limits.ts';

/** One that Unicode recommends for interchange. */
const RECOMMENDED = /^\p{RGI_Emoji}$/v;
/** Also those that are newer than this platform's data, or lack a variation selector, as some keyboards write them. */
const SEQUENCE =
  /^(\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3)(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|[\u{e0020}-\u{e007f}])*$/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const utf8 = new TextEncoder();

/** Whether a text is what a reaction can be: one emoji of at most `limits.reactionBytes`. */
export function isEmoji(text: string): boolean {
  if (text.length > limits.reactionBytes || utf8.encode(text).length > limits.reactionBytes) return false;
  return RECOMMENDED.test(text) || (SEQUENCE.test(text) && [...graphemes.segment(text)].length === 1);
}
