export { passkeyPrfInput } from '@sotto/protocol';
export {
  type Carrier,
  connectDevice,
  DeviceFault,
  type HostChannel,
  type HostedDevice,
  type HostOptions,
  hostDevice,
} from './adapters/bridge/index.ts';
export { createIndexedDbStore, createMemoryStore } from './adapters/store/index.ts';
export type * from './api/index.ts';
export { createDevice } from './device.ts';
export { incomingMessages } from './message/index.ts';
export type { DeviceOptions } from './options.ts';
export type { Clock, LockPort, NetworkHints, Random, StorePort, TransportPort } from './ports/index.ts';
