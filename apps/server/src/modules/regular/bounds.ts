import { limits } from '@sotto/protocol/public';

const MAX_TEXT = 32_768;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const idRule = 'An id is a UUID in lower case.';
export const textRule = `A text has 1 to ${MAX_TEXT} bytes of UTF-8, not only white space.`;
export const emojiRule = `A reaction is one emoji of at most ${limits.reactionBytes} bytes of UTF-8.`;

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
