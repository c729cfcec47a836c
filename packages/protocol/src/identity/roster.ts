import {
  array,
  bytes,
  type Codec,
  defineCodec,
  nullable,
  oneOf,
  type Schema,
  struct,
  uint,
  union,
} from '../codec/index.ts';
import { SIGNATURE_BYTES, SIGNATURE_KEY_BYTES } from '../crypto/public.ts';
import { accountIdSchema, deviceIdSchema, recoveryIdSchema } from '../id-schemas.ts';
import type { AccountId, DeviceId, RecoveryId } from '../ids.ts';
import { limits } from '../limits.ts';

/** Length of an X-Wing public key. */
export const SEAL_KEY_BYTES = 1_216;
/** Length of a roster's hash and of a vault key's commitment. */
export const HASH_BYTES = 32;

export interface DeviceMember {
  readonly type: 'device';
  readonly id: DeviceId;
  /** Ed25519, 32 bytes; also the key of this device's MLS leaves (R13). */
  readonly signatureKey: Uint8Array;
  /** X-Wing, 1216 bytes. */
  readonly sealKey: Uint8Array;
  /** Milliseconds since 1970, UTC. */
  readonly addedAt: number;
  /** The device's name under the vault key; see `sealDeviceName`. */
  readonly sealedName: Uint8Array;
}

export interface RecoveryMember {
  readonly type: 'recovery';
  readonly id: RecoveryId;
  /** X-Wing, 1216 bytes. */
  readonly sealKey: Uint8Array;
  readonly kind: 'code' | 'passkey';
  /** Milliseconds since 1970, UTC. */
  readonly addedAt: number;
}

export type Member = DeviceMember | RecoveryMember;
export type MemberId = DeviceId | RecoveryId;

export interface VaultReference {
  /** Counts up from 1 with every new vault key. */
  readonly version: number;
  /** 32 bytes; see `vaultCommitment` (R9). */
  readonly commitment: Uint8Array;
}

/** The list of an account's members. What a roster says is worth nothing until `verifyRoster` has seen it. */
export interface Roster {
  readonly accountId: AccountId;
  /** Counts up from 1. */
  readonly version: number;
  /** Hash of the version before, 32 bytes; null in version 1. */
  readonly previous: Uint8Array | null;
  /** Ed25519, 32 bytes: who may sign the next version (R2). In version 1 it is the account's root identity. */
  readonly signer: Uint8Array;
  /** In ascending order of their ids' bytes. */
  readonly members: readonly Member[];
  readonly vault: VaultReference;
  /** Milliseconds since 1970, UTC; never earlier than the version before. */
  readonly issuedAt: number;
}

/** A decoded roster with its signatures, none of them checked. */
export interface SignedRoster {
  readonly roster: Roster;
  /** Exactly what was signed. */
  readonly rosterBytes: Uint8Array;
  /** By the signer that the version before names; null in version 1. */
  readonly byPrevious: Uint8Array | null;
  /** By the roster's own signer, where that is new: in version 1 (R1) and after a rotation (R2). */
  readonly bySigner: Uint8Array | null;
}

const time = uint();

const memberSchema: Schema<Member> = union('type', {
  device: struct({
    type: oneOf('device'),
    id: deviceIdSchema,
    signatureKey: bytes(SIGNATURE_KEY_BYTES),
    sealKey: bytes(SEAL_KEY_BYTES),
    addedAt: time,
    sealedName: bytes({ max: limits.sealedDeviceNameBytes }),
  }),
  recovery: struct({
    type: oneOf('recovery'),
    id: recoveryIdSchema,
    sealKey: bytes(SEAL_KEY_BYTES),
    kind: oneOf('code', 'passkey'),
    addedAt: time,
  }),
});

export const rosterCodec: Codec<Roster> = defineCodec(
  struct({
    accountId: accountIdSchema,
    version: uint({ min: 1, max: limits.rosterVersions }),
    previous: nullable(bytes(HASH_BYTES)),
    signer: bytes(SIGNATURE_KEY_BYTES),
    members: array(memberSchema, { max: limits.devicesPerAccount + limits.recoveriesPerAccount }),
    vault: struct({ version: uint({ min: 1, max: limits.rosterVersions }), commitment: bytes(HASH_BYTES) }),
    issuedAt: time,
  }),
  limits.signedRosterBytes,
);

export const signedRosterCodec = defineCodec(
  struct({
    roster: bytes({ max: limits.signedRosterBytes }),
    byPrevious: nullable(bytes(SIGNATURE_BYTES)),
    bySigner: nullable(bytes(SIGNATURE_BYTES)),
  }),
  limits.signedRosterBytes,
);
