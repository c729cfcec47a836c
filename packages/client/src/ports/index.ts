export type * from './account-facts.ts';
export type { Clock } from './clock.ts';
export type * from './device-transport.ts';
export type * from './events.ts';
export type * from './history-transport.ts';
export type * from './link-transport.ts';
export type { LockPort } from './lock.ts';
export type { NetworkHints } from './network.ts';
export { networkFailureOf } from './network-failure.ts';
export type * from './not-eligible.ts';
export type { Random } from './random.ts';
export type * from './regular-transport.ts';
export type * from './reply.ts';
export type * from './social-transport.ts';
export {
  type KeyRange,
  type OpenStore,
  type StoreBatch,
  type StoredRecord,
  StoreFault,
  type StorePort,
  type StoreProblem,
} from './store.ts';
export type * from './transport.ts';
export type * from './vault-transport.ts';
