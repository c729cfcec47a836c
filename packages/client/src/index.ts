export { createIndexedDbStore, createMemoryStore } from './adapters/store/index.ts';
export type * from './api.ts';
export { createDevice } from './device.ts';
export type { DeviceOptions } from './options.ts';
export type { Clock, NetworkHints, Random, StorePort, TransportPort } from './ports/index.ts';
