import {
  type AccountId,
  accountIdSchema,
  boolean,
  bytes,
  defineCodec,
  limits,
  nullable,
  oneOf,
  struct,
  text,
} from '@sotto/protocol';
import type { Me } from '../api/index.ts';
import { profileBefore, profileFields } from '../people/index.ts';
import { type Address, grown } from '../store/index.ts';

/** Who is, or was last, signed in on this device. */
export interface AccountRecord extends Me {
  readonly accountId: AccountId;
  /** Null while signed out. */
  readonly session: SessionRecord | null;
  /**
   * `founding`: this device has made the account's identity, and the server has not confirmed it yet.
   * `member`: this device is in the account's roster. `outsider`: the account has a roster without it.
   */
  readonly standing: 'founding' | 'member' | 'outsider';
  /** The server has been, or may have been, told to delete the account: when it is gone, so is what is here. */
  readonly leaving: boolean;
}

export interface SessionRecord {
  /** A UUID. */
  readonly id: string;
  /** Null where a cookie carries it. */
  readonly token: string | null;
  /** Whether the session is bound to this device. */
  readonly bound: boolean;
}

/** The secrets of this device, and those of the account that it keeps. */
export interface IdentityRecord {
  /** 32 bytes: the seed of the account's signer, which is its root identity at first (R1). */
  readonly signerSeed: Uint8Array;
  /** 32 bytes: the seed of the device's signature key. */
  readonly deviceSeed: Uint8Array;
  readonly sealSecret: Uint8Array;
  readonly sealPublic: Uint8Array;
  /** 32 bytes (R9). */
  readonly vaultKey: Uint8Array;
  /** The roster that this device has made. */
  readonly firstRoster: Uint8Array;
}

export const accountAddress: Address<AccountRecord> = {
  key: 'account',
  codec: defineCodec<AccountRecord>(
    grown(
      struct({
        accountId: accountIdSchema,
        ...profileFields,
        role: oneOf('member', 'administrator'),
        suspended: boolean,
        session: nullable(
          struct({ id: text({ max: 64 }), token: nullable(text({ max: 256 })), bound: boolean }),
        ),
        standing: oneOf('founding', 'member', 'outsider'),
        leaving: boolean,
      }),
      { ...profileBefore, role: 'member', suspended: false, leaving: false },
    ),
    4_096,
  ),
};

export const identityAddress: Address<IdentityRecord> = {
  key: 'identity',
  codec: defineCodec(
    struct({
      signerSeed: bytes(32),
      deviceSeed: bytes(32),
      sealSecret: bytes({ min: 32, max: 4_096 }),
      sealPublic: bytes(1_216),
      vaultKey: bytes(32),
      firstRoster: bytes({ max: limits.signedRosterBytes }),
    }),
    65_536,
  ),
};
