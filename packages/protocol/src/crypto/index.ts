export { AEAD_KEY_BYTES, AEAD_NONCE_BYTES, aeadOpen, aeadSeal } from './aead.ts';
export { type Signer, signerFromSeed, signLabelled } from './ed25519-sign.ts';
export { deriveSecret } from './hkdf.ts';
export * from './public.ts';
export { type Random, systemRandom } from './random.ts';
export { redactor } from './redacted.ts';
export { generateSealKeyPair, type SealKeyPair } from './seal-key.ts';
export { wipe } from './wipe.ts';
