import { createGraphqlTransport } from './adapters/graphql/index.ts';
import { platformNetwork, systemClock, systemRandom } from './adapters/platform/index.ts';
import type { Device } from './api/index.ts';
import {
  conversationCalls,
  deviceCalls,
  messageCalls,
  peopleCalls,
  ReadyCalls,
  recoveryCalls,
  sessionCalls,
  trustCalls,
} from './calls/index.ts';
import { Lifecycle } from './engine/index.ts';
import { DEFAULT_DEVICE_NAME, type DeviceOptions } from './options.ts';

/**
 * Starts a device on its store. It is `starting` at first; `subscribe` tells what it comes to. Each group of its calls
 * finds out whether the device is in a state for a call, and hands it to its use case.
 */
export function createDevice(options: DeviceOptions): Device {
  const { server, store, sessionTransport } = options;
  const calls = new ReadyCalls(
    new Lifecycle({
      store,
      transport: options.transport ?? createGraphqlTransport(server, sessionTransport),
      clock: options.clock ?? systemClock,
      random: options.random ?? systemRandom,
      network: options.network ?? platformNetwork,
      deviceName: options.deviceName ?? DEFAULT_DEVICE_NAME,
    }),
  );
  return {
    ...sessionCalls(calls),
    ...deviceCalls(calls),
    ...recoveryCalls(calls),
    ...trustCalls(calls),
    ...peopleCalls(calls),
    ...conversationCalls(calls),
    ...messageCalls(calls),
  };
}
