export { CIPHER_SUITE } from './cipher-suite.ts';
export { SIGNATURE_BYTES, SIGNATURE_KEY_BYTES, verifySignature } from './ed25519-verify.ts';
export { equalBytes } from './equal.ts';
export { iteratedSha512, sha256 } from './hash.ts';
