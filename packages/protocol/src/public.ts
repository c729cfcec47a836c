/**
 * What the server may use: nothing here can hold, make or open a secret. No import from here may reach
 * `crypto/index.ts` or the root of `@sotto/mls`.
 */
export * from './codec/index.ts';
export { CIPHER_SUITE, equalBytes } from './crypto/public.ts';
export * from './delivery/index.ts';
export * from './eligibility/index.ts';
export * from './errors.ts';
export * from './id-schemas.ts';
export * from './identity/public.ts';
export * from './ids.ts';
export * from './key-package/public.ts';
export { limits } from './limits.ts';
export * from './membership/index.ts';
export * from './message/public.ts';
export * from './vault/public.ts';
