import { type Random, redactor } from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import { limits } from '../limits.ts';
import type { LinkError } from './link-error.ts';

/** Crockford's base32: no I, L, O and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What people write in place of a character that is in it. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['O', '0'],
  ['I', '1'],
  ['L', '1'],
]);
const CHARACTERS = 16;
const BITS_EACH = 5;
const CODE_BYTES = (CHARACTERS * BITS_EACH) / 8;

const QR_PREFIX = 'SOTTO-LINK:';
/** Spaces of any kind, and hyphens and dashes, which text fields like to put in place of each other. */
const SEPARATORS = /[\s\p{Dash_Punctuation}]/gu;
const CODE = new RegExp(`^[${ALPHABET}]{${CHARACTERS}}$`);

declare const brand: unique symbol;

/**
 * What a new device shows and its person gives to a device that is a member: 80 random bits, a secret. Both ends
 * authenticate under it what they send each other through the server.
 */
export interface LinkCode {
  readonly [brand]: 'LinkCode';
  /** 10 bytes. */
  readonly bytes: Uint8Array;
}

const redacted = redactor<LinkCode>('link code');

/** A code for one attempt to link. */
export function createLinkCode(random: Random): LinkCode {
  return linkCode(random(CODE_BYTES));
}

/** For people: four groups of four characters. */
export function linkCodeGroups(code: LinkCode): readonly string[] {
  return charactersOf(code).match(/.{4}/g) ?? [];
}

/** For machines: the prefix `SOTTO-LINK:` and the sixteen characters. */
export function linkQr(code: LinkCode): string {
  return QR_PREFIX + charactersOf(code);
}

/** A code as somebody typed it: in either case, with spaces or hyphens anywhere, with O for 0 and I or L for 1. */
export function parseLinkCode(text: string): Result<LinkCode, LinkError> {
  if (text.length > limits.linkCodeText) return fail('link-code-malformed', 'too long');
  const typed = text.replace(SEPARATORS, '').toUpperCase();
  return fromCharacters(typed.replace(/[OIL]/g, (character) => LOOK_ALIKES.get(character) ?? character));
}

/** A code as a camera read it: exactly what `linkQr` makes. */
export function parseLinkQr(text: string): Result<LinkCode, LinkError> {
  if (!text.startsWith(QR_PREFIX)) return fail('link-code-malformed', 'not the QR code of a link');
  return fromCharacters(text.slice(QR_PREFIX.length));
}

function linkCode(bytes: Uint8Array): LinkCode {
  // The brand has no value at run time.
  return redacted({ bytes } as LinkCode);
}

/** The bits of the code, five for each character, the first ones first. */
function charactersOf({ bytes }: LinkCode): string {
  let bits = bytes.reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
  let text = '';
  for (let i = 0; i < CHARACTERS; i++, bits >>= 5n) text = ALPHABET.charAt(Number(bits & 31n)) + text;
  return text;
}

function fromCharacters(characters: string): Result<LinkCode, LinkError> {
  if (!CODE.test(characters)) return fail('link-code-malformed', 'not sixteen characters of base32');
  let bits = 0n;
  for (const character of characters) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(character));
  const bytes = new Uint8Array(CODE_BYTES);
  for (let i = CODE_BYTES - 1; i >= 0; i--, bits >>= 8n) bytes[i] = Number(bits & 255n);
  return ok(linkCode(bytes));
}
