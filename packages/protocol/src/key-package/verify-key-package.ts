import { type KeyPackage, keyPackageRef, verifyKeyPackage as verifyMls } from '@sotto/mls/public';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import type { VerifiedRoster } from '../identity/public.ts';
import { limits } from '../limits.ts';
import {
  CONTEXT_EXTENSION_TYPE,
  fromMlsTime,
  identityIn,
  type LeafIdentity,
  verifyingEnvironment,
} from '../membership/index.ts';

declare const verified: unique symbol;

/** What a device has published so that others can add it (R19), checked against its account's roster. */
export interface VerifiedKeyPackage {
  readonly [verified]: true;
  readonly owner: LeafIdentity;
  /** KeyPackageRef (RFC 9420 section 5.2), 64 bytes: welcomes name it, and it serves once. */
  readonly ref: Uint8Array;
  /** Milliseconds since 1970, UTC. */
  readonly notAfter: number;
  /** Used only when the others have run out. */
  readonly lastResort: boolean;
  readonly keyPackage: KeyPackage;
}

export type KeyPackageError = Failure<
  | 'key-package-malformed'
  /** Not, or no longer, within its lifetime; or of a longer one than is allowed. */
  | 'key-package-expired'
  /** Not of a device of this roster, or not signed by its key. */
  | 'key-package-not-authentic'
>;

/** Registered type last_resort (draft-ietf-mls-extensions). */
const LAST_RESORT = 0x000a;

/**
 * Untrusted bytes to a key package that can be used (R19). Servers and clients call the same function.
 *
 * @param bytes MLSMessage(KeyPackage), at most 8 KiB.
 * @param roster the newest of the account that it should be of.
 * @param now milliseconds since 1970, UTC.
 */
export async function verifyKeyPackage(
  bytes: Uint8Array,
  roster: VerifiedRoster,
  now: number,
): Promise<Result<VerifiedKeyPackage, KeyPackageError>> {
  if (bytes.length > limits.keyPackageBytes) return fail('key-package-malformed', 'too large');
  const rosterOf = (id: string) => (id === roster.accountId ? roster : undefined);
  const environment = verifyingEnvironment({ rosterOf }, now);
  const result = await verifyMls(environment, bytes);
  if (!result.ok) {
    const { code, detail } = result.error;
    if (code === 'authentication-refused') return fail('key-package-not-authentic', detail);
    if (code === 'lifetime-invalid') return fail('key-package-expired', detail);
    return fail('key-package-malformed', `${code}: ${detail}`);
  }
  const keyPackage = result.value;
  const { capabilities, source, extensions } = keyPackage.leafNode;
  if (source.kind !== 'key-package') throw new TypeError('a key package with a leaf from elsewhere');
  if (!capabilities.extensions.includes(CONTEXT_EXTENSION_TYPE) || extensions.length > 0) {
    return fail('key-package-malformed', 'not made for conversations of this protocol');
  }
  const [extension, ...others] = keyPackage.extensions;
  if (others.length > 0 || (extension !== undefined && extension.type !== LAST_RESORT)) {
    return fail('key-package-malformed', 'other extensions than last_resort');
  }
  const lastResort = extension !== undefined;
  const longest = lastResort ? limits.lastResortLifetime : limits.keyPackageLifetime;
  const notAfter = fromMlsTime(source.lifetime.notAfter);
  if (notAfter - fromMlsTime(source.lifetime.notBefore) > longest + limits.clockSkew) {
    return fail('key-package-expired', 'a longer lifetime than is allowed');
  }
  const ref = keyPackageRef(environment.suite, keyPackage);
  const owner = identityIn(keyPackage.leafNode);
  return ok(markVerified({ owner, ref, notAfter, lastResort, keyPackage }));
}

function markVerified(parts: Omit<VerifiedKeyPackage, typeof verified>): VerifiedKeyPackage {
  // The brand has no value at run time; what it stands for was checked just now.
  return parts as VerifiedKeyPackage;
}
