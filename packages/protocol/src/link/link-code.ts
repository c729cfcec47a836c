import { fromBase32, groupsOfFour, toBase32, typedBase32 } from '../codec/index.ts';
import { type Random, redactor } from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import { limits } from '../limits.ts';
import type { LinkError } from './link-error.ts';

const CHARACTERS = 16;
const CODE_BYTES = 10;

const QR_PREFIX = 'SOTTO-LINK:';

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
  return groupsOfFour(toBase32(code.bytes));
}

/** For machines: the prefix `SOTTO-LINK:` and the sixteen characters. */
export function linkQr(code: LinkCode): string {
  return QR_PREFIX + toBase32(code.bytes);
}

/** A code as somebody typed it: in either case, with spaces or hyphens anywhere, with O for 0 and I or L for 1. */
export function parseLinkCode(text: string): Result<LinkCode, LinkError> {
  if (text.length > limits.linkCodeText) return fail('link-code-malformed', 'too long');
  return fromCharacters(typedBase32(text));
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

function fromCharacters(characters: string): Result<LinkCode, LinkError> {
  const bytes = characters.length === CHARACTERS ? fromBase32(characters) : null;
  if (bytes === null) return fail('link-code-malformed', 'not sixteen characters of base32');
  return ok(linkCode(bytes));
}
