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
  /** This device was of the account and is no longer: it is not registered by itself (A11). */
  readonly removed: boolean;
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

/** The secrets of this device (A7). Made at the first sign-in, and anew after a removal (R3). */
export interface DeviceKeysRecord {
  /** 32 bytes: the seed of the device's signature key. */
  readonly deviceSeed: Uint8Array;
  readonly sealSecret: Uint8Array;
  readonly sealPublic: Uint8Array;
}

/** An identity that this device has made and that the server has not confirmed yet: of a new account, or a reset (R8). */
export interface FoundingRecord {
  /** 32 bytes: the seed of the root identity. */
  readonly signerSeed: Uint8Array;
  /** 32 bytes (R9). */
  readonly vaultKey: Uint8Array;
  /** The signed roster of version 1. */
  readonly roster: Uint8Array;
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
        removed: boolean,
        leaving: boolean,
      }),
      { ...profileBefore, role: 'member', suspended: false, removed: false, leaving: false },
    ),
    4_096,
  ),
};

const deviceKeyFields = {
  deviceSeed: bytes(32),
  sealSecret: bytes({ min: 32, max: 4_096 }),
  sealPublic: bytes(1_216),
} as const;

export const deviceKeysAddress: Address<DeviceKeysRecord> = {
  key: 'device-keys',
  codec: defineCodec(struct(deviceKeyFields), 8_192),
};

const foundingCodec = defineCodec<FoundingRecord>(
  struct({
    signerSeed: bytes(32),
    vaultKey: bytes(32),
    roster: bytes({ max: limits.signedRosterBytes }),
  }),
  65_536,
);

/** Of a new account, until its roster is at the server. */
export const foundingAddress: Address<FoundingRecord> = { key: 'founding', codec: foundingCodec };
/** Of a reset, from before the server hears of it: whatever happens then, its keys are not lost. */
export const resetAddress: Address<FoundingRecord> = { key: 'reset', codec: foundingCodec };

/** All secrets in one record: how formats 1 and 2 had them. */
export const identityBeforeAddress = {
  key: 'identity',
  codec: defineCodec(
    struct({
      ...deviceKeyFields,
      signerSeed: bytes(32),
      vaultKey: bytes(32),
      firstRoster: bytes({ max: limits.signedRosterBytes }),
    }),
    65_536,
  ),
} as const;
