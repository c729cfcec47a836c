import type { RecoveryKind } from './recovery.ts';
import type { NetworkFailure } from './result.ts';

/** How this device stands in its account (A7, A9, A11). */
export type Registration =
  /** In the account's roster: it sends and receives encrypted messages. */
  | {
      readonly state: 'registered';
      /** Conversations of the account that this device is joining in the background (R18); null when it has all. */
      readonly joining: Progress | null;
      /** Devices that wait to be approved by one of the account's. */
      readonly waiting: readonly WaitingDevice[];
      /** What has changed about the account's devices elsewhere, newest first, until `dismissDeviceNews`. */
      readonly news: readonly DeviceNews[];
      /**
       * The server shows an older vault than this device has seen, or one that is not of its roster (R9, R12): nothing of
       * it is taken in, so this device and the account's others do not hear of each other's marks and contacts.
       */
      readonly vaultContradicts: boolean;
      /** The kinds of recovery methods that the account has, each once. */
      readonly recovery: readonly RecoveryKind[];
      /** There is no recovery method, and its set-up was not offered for a week: to be offered once, then noted. */
      readonly offerRecovery: boolean;
    }
  | {
      readonly state: 'unregistered';
      readonly reason: UnregisteredReason;
      /** Devices of the account's roster; null as long as that is not known. */
      readonly devices: number | null;
      /** What a device of the account approves this one by, while it can be used. */
      readonly link: ShownLink | null;
      /** The answer to the last code was not by a device of the account, or contradicts what the server shows: make a new one. */
      readonly linkRefused: boolean;
      /** The kinds of recovery methods that the account has, as the server says; null as long as that is not known. */
      readonly recovery: readonly RecoveryKind[] | null;
    };

export type UnregisteredReason =
  /** Signed in for the first time: a device of the account has to approve it. */
  | 'new'
  /** It was unregistered, here or from another device; what it held is erased. It is not registered by itself (A11). */
  | 'removed'
  /** The account has ten devices: one has to go first. */
  | 'too-many-devices'
  /** The account has no device left that could approve this one: a recovery method helps, or else a new identity (R8). */
  | 'no-device-left';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Somebody has signed in to the account with a device that is not of it yet. */
export interface WaitingDevice {
  /** Of the session, which `signOutWaiting` ends. */
  readonly sessionId: string;
  /** Ms since the epoch. */
  readonly since: number;
}

export interface DeviceNews {
  /** Of a device, or of a recovery method. */
  readonly kind: 'added' | 'removed' | 'recovery-added' | 'recovery-removed';
  /** Of the member: a device's, or a recovery method's. */
  readonly deviceId: string;
  /** Null of a recovery method, and when it cannot be read any more. */
  readonly name: string | null;
  /** Ms since the epoch. */
  readonly at: number;
}

/** The code by which a device of the account approves this one. Good once, and until `expiresAt`. */
export interface ShownLink {
  /** Four groups of four characters, to be read or typed. */
  readonly groups: readonly string[];
  /** Text for a QR code. */
  readonly qr: string;
  /** What this device calls itself. */
  readonly name: string;
  /** Ms since the epoch. */
  readonly expiresAt: number;
}

/** A device of the account, as the list shows it (A9). */
export interface AccountDevice {
  readonly deviceId: string;
  /** Null when it cannot be read. */
  readonly name: string | null;
  readonly current: boolean;
  /** As the roster says, ms since the epoch. */
  readonly addedAt: number;
  /** As the server says, to the hour, ms since the epoch; null when it does not know. */
  readonly lastActiveAt: number | null;
}

/** A device whose code was right, before anything is done with it. */
export interface LinkRequest {
  readonly deviceId: string;
  readonly name: string;
}

export type LinkFailure =
  | NetworkFailure
  /** This device is registered, or not signed in. */
  | { readonly code: 'not-ready' }
  /** The account has ten devices. */
  | { readonly code: 'too-many-devices' };

export type ReadLinkFailure =
  | NetworkFailure
  /** Not a code: letters are missing, or one is none of its alphabet. */
  | { readonly code: 'not-a-code' }
  /** A code of another version of the protocol. */
  | { readonly code: 'other-version' }
  /** No device waits under this code: it is mistyped, or its ten minutes are over. */
  | { readonly code: 'nothing-waits' }
  /** What is there was not made by the device that shows the code: do not approve, make a new code. */
  | { readonly code: 'link-not-authentic' }
  | { readonly code: 'too-many-devices' }
  | { readonly code: 'not-ready' };

export type RosterChangeFailure =
  | NetworkFailure
  | { readonly code: 'unknown-device' }
  /** Empty, or longer than 64 bytes of UTF-8. */
  | { readonly code: 'invalid' }
  | { readonly code: 'too-many-devices' }
  /** The server shows a vault or a roster that contradicts what this device knows. */
  | { readonly code: 'identity-changed' }
  /** No link was read before, or it is too old. */
  | { readonly code: 'nothing-waits' }
  | { readonly code: 'not-ready' };

export type ResetIdentityFailure =
  | NetworkFailure
  | { readonly code: 'credentials-rejected' }
  | { readonly code: 'not-ready' };
