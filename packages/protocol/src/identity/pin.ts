import {
  array,
  bytes,
  type Codec,
  CodecFault,
  defineCodec,
  mapped,
  nullable,
  struct,
  uint,
} from '../codec/index.ts';
import { SIGNATURE_KEY_BYTES } from '../crypto/public.ts';
import { accountIdSchema } from '../id-schemas.ts';
import type { AccountId } from '../ids.ts';
import { limits } from '../limits.ts';
import { HASH_BYTES } from './roster.ts';
import { restoreVerifiedRoster, type VerifiedRoster } from './verified-roster.ts';

/** Forks that a pin keeps; the first ones prove the attack, more of them prove nothing more. */
const MOST_EVIDENCE = 8;

/** One version of a chain, as far as a pin remembers it. */
export interface PinnedVersion {
  /** 32 bytes. */
  readonly hash: Uint8Array;
  /** The signer that this version names, 32 bytes. */
  readonly signer: Uint8Array;
}

/** A roster that is properly signed and says something else than the pinned one of its version (R6). */
export interface ForkEvidence {
  readonly version: number;
  /** The signed roster as it came. */
  readonly offered: Uint8Array;
  /** Milliseconds since 1970, UTC. */
  readonly seenAt: number;
}

/** A chain from its root to the newest version that was verified. */
export interface PinnedChain {
  /** Version n at index n-1. */
  readonly versions: readonly PinnedVersion[];
  readonly newest: VerifiedRoster;
}

/**
 * What a client holds on to for one account that it knows (R6). It survives restarts; nothing the server says
 * moves it back.
 */
export interface PinnedAccount {
  readonly accountId: AccountId;
  /** The chain that the user has accepted, on first sight or by `acceptReset`. */
  readonly chain: PinnedChain;
  /** A chain from another root, waiting for the user (R8); null when there is none. */
  readonly reset: PinnedChain | null;
  readonly evidence: readonly ForkEvidence[];
}

const chainSchema = mapped(
  struct({
    root: bytes(SIGNATURE_KEY_BYTES),
    versions: array(struct({ hash: bytes(HASH_BYTES), signer: bytes(SIGNATURE_KEY_BYTES) }), {
      min: 1,
      max: limits.rosterVersions,
    }),
    newest: bytes({ max: limits.signedRosterBytes }),
  }),
  ({ root, versions, newest }): PinnedChain => {
    const roster = restoreVerifiedRoster(newest, root);
    if (!roster.ok) throw new CodecFault('invalid-value', roster.error.detail);
    return { versions, newest: roster.value };
  },
  ({ versions, newest }) => ({ root: newest.root, versions, newest: newest.bytes }),
);

/** A pin as the client's own store keeps it. Its integrity is the store's (R32); only its form is checked. */
export const pinCodec: Codec<PinnedAccount> = defineCodec(
  struct({
    accountId: accountIdSchema,
    chain: chainSchema,
    reset: nullable(chainSchema),
    evidence: array(
      struct({
        version: uint({ min: 1, max: limits.rosterVersions }),
        offered: bytes({ max: limits.signedRosterBytes }),
        seenAt: uint(),
      }),
      { max: MOST_EVIDENCE },
    ),
  }),
  4_194_304,
);

export function withEvidence(pin: PinnedAccount, fork: ForkEvidence): PinnedAccount {
  if (pin.evidence.length >= MOST_EVIDENCE) return pin;
  return { ...pin, evidence: [...pin.evidence, fork] };
}
