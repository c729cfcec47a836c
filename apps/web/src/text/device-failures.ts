/** Failures of acts on one's own devices and identity, and on what is known of other people's. */
import type {
  LinkFailure,
  ReadLinkFailure,
  ResetIdentityFailure,
  RosterChangeFailure,
  TrustFailure,
} from '@sotto/client';
import type { Explanation } from './explanation.ts';
import { type Catalogue, network } from './failures.ts';

const notReady = (): Explanation => ({
  what: 'This device is not ready for that.',
  next: 'Wait a moment and try again. If it stays, reload the page.',
});

const full = (): Explanation => ({
  what: 'You have ten devices already.',
  next: 'Unregister one that you don’t use, then try again.',
});

export const linkFailures: Catalogue<LinkFailure> = {
  ...network,
  'not-ready': () => ({
    what: 'A code can’t be made now.',
    next: 'Reload the page to see whether this browser is registered already.',
  }),
  'too-many-devices': full,
};

export const readLinkFailures: Catalogue<ReadLinkFailure> = {
  ...network,
  'not-a-code': () => ({
    what: 'That is not the code of a device.',
    next: 'Compare all 16 characters with those on the new device.',
  }),
  'other-version': () => ({
    what: 'The two devices have different versions of Sotto.',
    next: 'Reload Sotto on both, then use the new code.',
  }),
  'nothing-waits': () => ({
    what: 'No device waits under this code.',
    next: 'Check the characters. A code is good for ten minutes: show a new one on the new device if it is older.',
  }),
  'link-not-authentic': () => ({
    what: 'What the server sent was not made by the device that shows this code.',
    next: 'Nothing was added. Show a new code on the new device and use that one. If this comes again, don’t trust this server.',
  }),
  'too-many-devices': full,
  'not-ready': notReady,
};

export const rosterFailures: Catalogue<RosterChangeFailure> = {
  ...network,
  'unknown-device': () => ({
    what: 'This device is no longer in the list.',
    next: 'It may have been unregistered elsewhere. Nothing is left to do.',
  }),
  invalid: () => ({
    what: 'This name can’t be used.',
    next: 'Use 1 to 64 letters; most emoji and letters of other scripts count as more than one.',
  }),
  'too-many-devices': full,
  'identity-changed': () => ({
    what: 'The server shows a device list that contradicts what this device knows.',
    next: 'Nothing was changed. Ask whoever runs this server, and look at your other devices.',
  }),
  'nothing-waits': () => ({
    what: 'The code is too old.',
    next: 'Show a new one on the new device, and use that.',
  }),
  'not-ready': notReady,
};

export const resetFailures: Catalogue<ResetIdentityFailure> = {
  ...network,
  'credentials-rejected': () => ({
    what: 'That is not the password of this account.',
    next: 'Nothing was changed. Enter the password again.',
  }),
  'not-ready': notReady,
};

export const trustFailures: Catalogue<TrustFailure> = {
  ...network,
  'not-found': () => ({
    what: 'This account can’t be reached.',
    next: 'It may be gone. There is no number to compare.',
  }),
  'no-identity': () => ({
    what: 'They have no device for encrypted messages yet.',
    next: 'When they have set one up, there is a number to compare.',
  }),
  'no-change': () => ({
    what: 'What you saw is not the newest any more.',
    next: 'Look at it again, then decide.',
  }),
  'not-ready': () => ({
    what: 'This browser is not set up for encrypted messages.',
    next: 'Set it up in the settings, under “Devices”.',
  }),
};
