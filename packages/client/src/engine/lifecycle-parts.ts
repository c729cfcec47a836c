import type { Clock, NetworkHints, Random, StorePort, TransportPort } from '../ports/index.ts';

export interface LifecycleParts {
  readonly store: StorePort;
  readonly transport: TransportPort;
  readonly clock: Clock;
  readonly random: Random;
  readonly network: NetworkHints;
}
