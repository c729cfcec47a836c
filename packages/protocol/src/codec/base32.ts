/** Crockford's base32: no I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What people write in place of a character that is in it. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
]);
const BITS_EACH = 5;
/** Spaces of any kind, and hyphens and dashes, which text fields like to put in place of each other. */
const SEPARATORS = /[\s\p{Dash_Punctuation}]/gu;
const CHARACTERS = new RegExp(`^[${ALPHABET}]*$`);

/** Five bits for each character, the first ones first. @param bytes of a multiple of five. */
export function toBase32(bytes: Uint8Array): string {
  if ((bytes.length * 8) % BITS_EACH !== 0) throw new RangeError('bits that are no whole characters');
  let bits = bytes.reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
  let text = '';
  for (let i = 0; i < (bytes.length * 8) / BITS_EACH; i++, bits >>= 5n) {
    text = ALPHABET.charAt(Number(bits & 31n)) + text;
  }
  return text;
}

/** What `toBase32` makes, and nothing else. @returns null for other characters, and for bits that are no whole bytes. */
export function fromBase32(characters: string): Uint8Array<ArrayBuffer> | null {
  if (!CHARACTERS.test(characters) || (characters.length * BITS_EACH) % 8 !== 0) return null;
  let bits = 0n;
  for (const character of characters) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(character));
  const bytes = new Uint8Array((characters.length * BITS_EACH) / 8);
  for (let i = bytes.length - 1; i >= 0; i--, bits >>= 8n) bytes[i] = Number(bits & 255n);
  return bytes;
}

/** Characters as somebody typed them: in either case, with spaces or hyphens anywhere, with O for 0 and I or L for 1. */
export function typedBase32(text: string): string {
  const typed = text.replace(SEPARATORS, '').toUpperCase();
  return typed.replace(/[OIL]/g, (character) => LOOK_ALIKES.get(character) ?? character);
}

/** For people: the characters four by four. */
export function groupsOfFour(characters: string): readonly string[] {
  return characters.match(/.{4}/g) ?? [];
}
