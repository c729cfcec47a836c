import {
  bytes,
  type Codec,
  CodecFault,
  defineCodec,
  mapped,
  nullable,
  struct,
  uint,
} from '../codec/index.ts';
import { SIGNATURE_KEY_BYTES } from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import { accountIdSchema } from '../id-schemas.ts';
import { HASH_BYTES } from '../identity/index.ts';
import type { AccountId } from '../ids.ts';
import { limits } from '../limits.ts';
import type { ContactItemError } from './vault-error.ts';

/** What an account knows of another account's identity, and its devices share (R6, R8, B2). Times in ms since 1970, UTC. */
export interface Contact {
  readonly accountId: AccountId;
  /** The root identity that counts, 32 bytes. */
  readonly root: Uint8Array;
  /** When the person accepted it in place of another one (R8); null for a root from first sight. */
  readonly acceptedAt: number | null;
  /** The newest roster that was verified under that root: its version, and its hash of 32 bytes. */
  readonly version: number;
  readonly hash: Uint8Array;
  /** When the safety number was marked as compared; null when it is not. */
  readonly verifiedAt: number | null;
  /** The root that it was compared for, 32 bytes. */
  readonly verifiedRoot: Uint8Array | null;
  /** When the person last marked or unmarked; 0 for never. */
  readonly judgedAt: number;
}

/** The content of a `contacts` item, and what a device keeps of it itself. */
export const contactCodec: Codec<Contact> = defineCodec(
  mapped(
    struct({
      accountId: accountIdSchema,
      root: bytes(SIGNATURE_KEY_BYTES),
      acceptedAt: nullable(uint()),
      version: uint({ min: 1, max: limits.rosterVersions }),
      hash: bytes(HASH_BYTES),
      verifiedAt: nullable(uint()),
      verifiedRoot: nullable(bytes(SIGNATURE_KEY_BYTES)),
      judgedAt: uint(),
    }),
    checked,
    checked,
  ),
  1_024,
);

/** The content of a `contacts` item, of which an account has one for each other account that it knows. */
export function encodeContact(contact: Contact): Uint8Array<ArrayBuffer> {
  return contactCodec.encode(contact);
}

/** @param content as the current key opened it: under an older one, a removed device may have written it. */
export function openContact(content: Uint8Array): Result<Contact, ContactItemError> {
  const decoded = contactCodec.decode(content);
  return decoded.ok ? ok(decoded.value) : fail('vault-item-malformed', decoded.error.detail);
}

function checked(contact: Contact): Contact {
  if ((contact.verifiedAt === null) !== (contact.verifiedRoot === null)) {
    throw new CodecFault('invalid-value', 'verified, and nothing that was');
  }
  return contact;
}
