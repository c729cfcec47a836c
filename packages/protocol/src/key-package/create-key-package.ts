import { createKeyPackage as createMls, lastResortExtension } from '@sotto/mls';
import { boolean, bytes, type Codec, defineCodec, mapped, struct, uint } from '../codec/index.ts';
import { type Random, redactor, type Signer, wipe } from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { VerifiedRoster } from '../identity/public.ts';
import { limits } from '../limits.ts';
import { type LeafIdentity, mlsTime, verifyingEnvironment } from '../membership/index.ts';
import { leafOptions, lifetimeFrom } from './own-leaf.ts';
import { type KeyPackageError, verifyKeyPackage } from './verify-key-package.ts';

/** A key package with its secrets, as the device that made it keeps it until a welcome names it. */
export interface OwnKeyPackage {
  /** MLSMessage(KeyPackage), to publish. */
  readonly keyPackage: Uint8Array;
  /** KeyPackageRef (RFC 9420 section 5.2), 64 bytes. */
  readonly ref: Uint8Array;
  readonly lastResort: boolean;
  /** Milliseconds since 1970, UTC; after that its secrets can be overwritten. */
  readonly notAfter: number;
  /** A secret. */
  readonly initPrivateKey: Uint8Array;
  /** A secret. */
  readonly leafPrivateKey: Uint8Array;
}

const ownKeyPackage = redactor<OwnKeyPackage>('own key package');

const privateKey = bytes({ min: 32, max: 4_096 });

/** For the device's own store. */
export const ownKeyPackageCodec: Codec<OwnKeyPackage> = defineCodec(
  mapped(
    struct({
      keyPackage: bytes({ max: limits.keyPackageBytes }),
      ref: bytes(64),
      lastResort: boolean,
      notAfter: uint(),
      initPrivateKey: privateKey,
      leafPrivateKey: privateKey,
    }),
    ownKeyPackage,
    (own) => own,
  ),
  32_768,
);

export interface KeyPackageRequest {
  readonly self: LeafIdentity & { readonly signer: Signer };
  /** The newest of this device's account; this device must be in it. */
  readonly roster: VerifiedRoster;
  readonly random: Random;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  readonly lastResort: boolean;
}

/** Makes a key package with fresh keys (R19): for one use and 30 days, or the last resort for 90. */
export async function createKeyPackage(
  request: KeyPackageRequest,
): Promise<Result<OwnKeyPackage, KeyPackageError>> {
  const { self, roster, random, now, lastResort } = request;
  const length = lastResort ? limits.lastResortLifetime : limits.keyPackageLifetime;
  const lifetime = lifetimeFrom(now, length);
  const rosterOf = (id: string) => (id === roster.accountId ? roster : undefined);
  const verifying = verifyingEnvironment({ rosterOf }, now);
  const created = await createMls(
    { ...verifying, now: mlsTime(now), random, signer: self.signer },
    { leaf: leafOptions(self), lifetime, extensions: lastResort ? [lastResortExtension()] : [] },
  );
  if (!created.ok) return fail('key-package-malformed', `${created.error.code}: ${created.error.detail}`);
  const { keyPackage, ref, secrets } = created.value;
  // What is made here passes the check that everybody else will make, or it is not made.
  const verified = await verifyKeyPackage(keyPackage, roster, now);
  if (!verified.ok) {
    wipe(secrets.initPrivateKey, secrets.leafPrivateKey);
    return verified;
  }
  return ok(ownKeyPackage({ keyPackage, ref, lastResort, notAfter: now + length, ...secrets }));
}
