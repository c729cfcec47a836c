export {
  type CipherSuite,
  type Random,
  type Signer,
  suiteFor,
  suites,
  systemRandom,
  wipe,
} from './crypto/index.ts';
export type * from './group/api.ts';
export type { GroupState } from './group/state.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export type * from './messages/index.ts';
export * from './public-group/index.ts';
export type { MlsErrorCode } from './refusal.ts';
export type { MlsError, Result } from './result.ts';
