export {
  type CipherSuite,
  createSuites,
  type MaybePromise,
  nobleProvider,
  platformProvider,
  type Random,
  type Signer,
  suiteFor,
  suiteIds,
  suites,
  systemRandom,
  wipe,
} from './crypto/index.ts';
export * from './group/index.ts';
export { createHpkeBase, type HpkeBase } from './hpke.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export * from './messages/index.ts';
export * from './public-group/index.ts';
export type { MlsErrorCode } from './refusal.ts';
export type { MlsError, Result } from './result.ts';
export * from './store/index.ts';
