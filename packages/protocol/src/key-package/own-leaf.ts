import type { LeafOptions, Lifetime } from '@sotto/mls';
import { CIPHER_SUITE } from '../crypto/public.ts';
import { limits } from '../limits.ts';
import { CONTEXT_EXTENSION_TYPE, credentialOf, type LeafIdentity, mlsTime } from '../membership/index.ts';

/** ProtocolVersion mls10, credential type basic (RFC 9420 section 17), extension type last_resort. */
const MLS_1_0 = 1;
const BASIC = 1;
const LAST_RESORT = 0x000a;

/** What this device says about itself in every leaf: the same, so that leaves tell devices apart by keys only. */
export function leafOptions(
  identity: LeafIdentity,
): Required<Pick<LeafOptions, 'credential' | 'capabilities'>> {
  return {
    credential: credentialOf(identity),
    capabilities: {
      versions: [MLS_1_0],
      cipherSuites: [CIPHER_SUITE],
      extensions: [CONTEXT_EXTENSION_TYPE, LAST_RESORT],
      proposals: [],
      credentials: [BASIC],
    },
  };
}

/** A lifetime from now, that a clock which runs behind ours accepts as well. @param length milliseconds. */
export function lifetimeFrom(now: number, length: number): Lifetime {
  return { notBefore: mlsTime(now - limits.clockSkew), notAfter: mlsTime(now + length) };
}
