import type { Device, DeviceEvent, DeviceStatus } from '../../api/index.ts';

/** What of a device can be called across a worker. `status` and `subscribe` are answered on the near side. */
export type RemoteMethod = Exclude<keyof Device, 'status' | 'subscribe'>;

export const remoteMethods: ReadonlySet<string> = new Set<RemoteMethod>([
  'signUp',
  'signIn',
  'signOut',
  'updateProfile',
  'setAvatar',
  'deleteAccount',
  'requestLink',
  'cancelLink',
  'readLink',
  'approveLink',
  'devices',
  'renameDevice',
  'unregisterDevice',
  'resetIdentity',
  'signOutWaiting',
  'previewLeaving',
  'recoveryMethods',
  'prepareRecoveryCode',
  'addRecoveryCode',
  'cancelRecoveryCode',
  'addRecoveryPasskey',
  'removeRecovery',
  'recover',
  'noteRecoveryOffered',
  'dismissDeviceNews',
  'safetyNumber',
  'compareSafetyNumber',
  'setVerified',
  'acceptIdentity',
  'keepIdentity',
  'readers',
  'findPerson',
  'person',
  'follow',
  'unfollow',
  'block',
  'unblock',
  'report',
  'startConversation',
  'acceptRequest',
  'deleteConversation',
  'mark',
  'react',
  'deleteMessage',
  'conversations',
  'timeline',
  'loadHistory',
  'sendText',
  'retry',
  'discard',
  'markRead',
  'refreshKeys',
  'eraseEverything',
  'close',
]);

/** A call, as it travels from the page to whoever runs the device. It may be run again under the same id. */
export interface Call {
  readonly id: string;
  readonly method: RemoteMethod;
  readonly args: readonly unknown[];
}

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  /** An exception: a bug, or a store that fails. Its name only, as its text may hold anything (R34). */
  | { readonly ok: false; readonly name: string };

export type FromPage = { readonly kind: 'hello' } | { readonly kind: 'call'; readonly call: Call };

export type ToPage =
  | { readonly kind: 'event'; readonly event: DeviceEvent }
  | { readonly kind: 'answer'; readonly id: string; readonly outcome: Outcome };

/** Between the workers of one browser. `host` and `to` are the random ids of workers. */
export type BetweenHosts =
  /** Who holds the pen? */
  | { readonly kind: 'who' }
  | { readonly kind: 'holder'; readonly host: string; readonly status: DeviceStatus }
  | { readonly kind: 'gone'; readonly host: string }
  | {
      readonly kind: 'call';
      readonly to: string;
      readonly from: string;
      readonly call: Call;
      /** Whether another holder may have run it already. */
      readonly again: boolean;
    }
  | { readonly kind: 'answer'; readonly to: string; readonly id: string; readonly outcome: Outcome }
  | { readonly kind: 'event'; readonly host: string; readonly event: DeviceEvent };

/** One end of something that carries clones: a worker, its scope, a message port, a broadcast channel. */
export interface Carrier {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  removeEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  /** Message ports hold messages back until they are started. */
  start?(): void;
}
