export { platformProvider, systemRandom } from '#platform';
export { concat, equalBytes, equalSecrets, utf8, wipe } from './bytes.ts';
export type { Aead, CryptoProvider } from './provider.ts';
export { nobleProvider } from './provider-noble.ts';
export type {
  CipherSuite,
  HpkeCiphertext,
  KemKeyPair,
  MaybePromise,
  Random,
  Signer,
} from './suite.ts';
export { createSuites, suiteFor, suiteIds, suites } from './suites.ts';
