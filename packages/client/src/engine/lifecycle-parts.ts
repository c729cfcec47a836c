import type { Clock, NetworkHints, Random, StorePort, TransportPort } from '../ports/index.ts';

export interface LifecycleParts {
  readonly store: StorePort;
  readonly transport: TransportPort;
  readonly clock: Clock;
  readonly random: Random;
  readonly network: NetworkHints;
  /** What this device calls itself until its person names it. */
  readonly deviceName: string;
}
