import { type Signer, suiteFor } from '@sotto/mls';
import { type Label, labelled } from '../labels.ts';
import { CIPHER_SUITE } from './cipher-suite.ts';

/** The secret half of an Ed25519 key pair, behind a function so that it may live in a key store. */
export type { Signer };

/**
 * A signer on the fastest Ed25519 that the platform has.
 *
 * @param seed 32 bytes, the private key of RFC 8032. The signer keeps a copy of its own.
 */
export function signerFromSeed(seed: Uint8Array): Signer {
  return suiteFor(CIPHER_SUITE).signerFromSeed(new Uint8Array(seed));
}

/** @returns 64 bytes. */
export async function signLabelled(signer: Signer, label: Label, message: Uint8Array): Promise<Uint8Array> {
  return await signer.sign(labelled(label, message));
}
