import { bytes, defineCodec, struct } from '../codec/index.ts';
import { equalBytes, redactor, type Signer, signerFromSeed, wipe } from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { VerifiedRoster } from '../identity/index.ts';
import type { SignerItemError } from './vault-error.ts';

const SEED_BYTES = 32;

/** Whoever holds it may sign the account's next roster (R2). */
export interface RosterSigner {
  readonly signer: Signer;
  /** 32 bytes, from which `signer` comes. */
  readonly seed: Uint8Array;
}

const rosterSigner = redactor<RosterSigner>('roster signer');

const signerItemCodec = defineCodec(struct({ seed: bytes(SEED_BYTES) }), 64);

/** The content of the `signer` item: CBOR of the Ed25519 seed. @param seed 32 bytes. */
export function encodeSignerItem(seed: Uint8Array): Uint8Array<ArrayBuffer> {
  return signerItemCodec.encode({ seed });
}

/** The signer in it, if it is the one that the roster names. @param roster the newest one that is verified. */
export function openSignerItem(
  content: Uint8Array,
  roster: VerifiedRoster,
): Result<RosterSigner, SignerItemError> {
  const decoded = signerItemCodec.decode(content);
  if (!decoded.ok) return fail('vault-item-malformed', decoded.error.detail);
  const { seed } = decoded.value;
  const signer = signerFromSeed(seed);
  if (!equalBytes(signer.publicKey, roster.signer)) {
    wipe(seed);
    return fail('vault-signer-not-named', `not the signer of roster version ${roster.version}`);
  }
  return ok(rosterSigner({ signer, seed }));
}
