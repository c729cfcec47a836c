const MAX_TEXT = 32_768;
const MAX_EMOJI = 64;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const idRule = 'An id is a UUID in lower case.';
export const textRule = `A text has 1 to ${MAX_TEXT} bytes of UTF-8, not only white space.`;
export const emojiRule = `A reaction is one emoji of at most ${MAX_EMOJI} bytes of UTF-8.`;

export const isId = (text: string): boolean => UUID.test(text);

/** Whether it can be sent: something to read, and text that every database and client can hold. */
export function isText(text: string): boolean {
  return (
    text.isWellFormed() &&
    !text.includes('\0') &&
    /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(text) &&
    Buffer.byteLength(text) <= MAX_TEXT
  );
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** One that Unicode recommends for interchange. */
const RECOMMENDED = /^\p{RGI_Emoji}$/v;
/** Also those that are newer than this runtime's data, or lack a variation selector, as some keyboards write them. */
const SEQUENCE =
  /^(\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3)(\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u200d|[\u{e0020}-\u{e007f}])*$/u;

export function isEmoji(text: string): boolean {
  if (text.length > MAX_EMOJI || Buffer.byteLength(text) > MAX_EMOJI) return false;
  return RECOMMENDED.test(text) || (SEQUENCE.test(text) && [...GRAPHEMES.segment(text)].length === 1);
}
