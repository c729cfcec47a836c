import type { Me } from './account.ts';
import type { Registration } from './registration.ts';

export type DeviceStatus =
  | { readonly state: 'starting' }
  /** `remembered` is the handle of who was signed in here last and whose keys are still here. */
  | { readonly state: 'signed-out'; readonly remembered: string | null }
  /** Signed in. Regular conversations work; encrypted ones do when the device is registered. */
  | {
      readonly state: 'ready';
      readonly me: Me;
      readonly deviceId: string;
      readonly registration: Registration;
      readonly connection: Connection;
    }
  /** Detected at start, or while running; nothing is read or sent until it is solved. */
  | { readonly state: 'broken'; readonly problem: DeviceProblem };

export type DeviceProblem =
  /** What is stored here does not open or does not decode. */
  | 'store-corrupt'
  /** What is stored here was written by a newer version of this client. */
  | 'store-newer'
  /** The browser gives no storage (private mode, disk full, permission). */
  | 'store-unavailable'
  /** The server shows another identity or an older roster for this account than the one pinned here (R6, R8). */
  | 'identity-changed';

export type Connection =
  | { readonly state: 'connecting' }
  | { readonly state: 'online' }
  /** `retryAt`: when the next try is made, ms since the epoch. */
  | { readonly state: 'offline'; readonly retryAt: number };
