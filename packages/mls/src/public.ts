/** What can be done with a group without any of its secrets: for delivery services and auditors. */
export { type CipherSuite, suiteFor, suites } from './crypto/index.ts';
export { DEFAULT_LIMITS, type Limits } from './limits.ts';
export * from './messages/index.ts';
export * from './public-group/index.ts';
export type { MlsErrorCode } from './refusal.ts';
export type { MlsError, Result } from './result.ts';
