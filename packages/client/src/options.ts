import type { Clock, NetworkHints, Random, StorePort, TransportPort } from './ports/index.ts';

export interface DeviceOptions {
  /** Where the server is; its API is at `/graphql` there. */
  readonly server: URL;
  /** Where everything is kept. One device lives in one store. */
  readonly store: StorePort;
  /** `cookie` for a page that the server itself serves; `bearer` for everything else. */
  readonly sessionTransport: 'cookie' | 'bearer';
  /** What this device calls itself until its person names it, such as `Firefox on Linux`; at most 64 bytes of UTF-8. */
  readonly deviceName?: string;
  readonly clock?: Clock;
  readonly random?: Random;
  readonly network?: NetworkHints;
  /** Instead of the server's GraphQL API. */
  readonly transport?: TransportPort;
}

export const DEFAULT_DEVICE_NAME = 'Device';
