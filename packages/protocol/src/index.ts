export * from './codec/index.ts';
export * from './conversation/index.ts';
export {
  CIPHER_SUITE,
  equalBytes,
  generateSealKeyPair,
  type Random,
  type SealKeyPair,
  type Signer,
  signerFromSeed,
  systemRandom,
  wipe,
} from './crypto/index.ts';
export * from './delivery/index.ts';
export * from './eligibility/index.ts';
export * from './errors.ts';
export * from './id-schemas.ts';
export * from './identity/index.ts';
export * from './ids.ts';
export * from './key-package/index.ts';
export { type Label, labelled, labels } from './labels.ts';
export { limits } from './limits.ts';
export * from './link/index.ts';
export * from './membership/index.ts';
export * from './message/index.ts';
export * from './recovery/index.ts';
export * from './vault/index.ts';
