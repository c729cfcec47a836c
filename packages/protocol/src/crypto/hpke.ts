import { createHpkeBase } from '@sotto/mls';
import { type Label, labelled } from '../labels.ts';
import type { Random } from './random.ts';

const hpke = createHpkeBase();

/** What a sealed secret is longer than the secret: X-Wing's output before it, the tag behind it. 1136 bytes. */
export const HPKE_OVERHEAD_BYTES = hpke.overhead;

/** What a sealed secret is bound to: it opens where the same labels and the same context are given. */
export interface SealContext {
  readonly infoLabel: Label;
  readonly associatedDataLabel: Label;
  /** Of fixed lengths each; see `labelled`. */
  readonly parts: readonly Uint8Array[];
}

/** Whether these bytes can be sealed to: an X-Wing public key, 1216 bytes. */
export function isSealKey(publicKey: Uint8Array): boolean {
  return hpke.isPublicKey(publicKey);
}

/**
 * HPKE (RFC 9180) in base mode, one message: X-Wing, HKDF-SHA512, ChaCha20-Poly1305. It says nothing of who sealed.
 *
 * @param publicKey one that `isSealKey` accepts.
 */
export async function sealTo(
  publicKey: Uint8Array,
  context: SealContext,
  secret: Uint8Array,
  random: Random,
): Promise<Uint8Array> {
  const { info, associatedData } = inputsOf(context);
  return await hpke.seal(publicKey, info, associatedData, secret, random);
}

/**
 * @param secretKey 32 bytes, of a `SealKeyPair`.
 * @returns null when it does not open.
 */
export async function openSealed(
  secretKey: Uint8Array,
  context: SealContext,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  const { info, associatedData } = inputsOf(context);
  return await hpke.open(secretKey, info, associatedData, sealed);
}

function inputsOf({ infoLabel, associatedDataLabel, parts }: SealContext) {
  return { info: labelled(infoLabel, ...parts), associatedData: labelled(associatedDataLabel, ...parts) };
}
