/** Words about the devices of one's own account: set up, approve, rename, unregister. */
import { count } from './count.ts';

export const devices = {
  list: 'Your devices',
  loading: 'Loading your devices…',
  loadFailed: 'The list could not be loaded.',
  current: 'Current device',
  others: 'Other devices',
  othersNone: 'No other device. Add one, and losing this one does not lose your messages.',
  unnamed: 'A device without a readable name',
  addedOn: (day: string) => `added ${day}`,
  activeOn: (day: string) => `last active ${day}`,
  activeUnknown: 'last active at an unknown time',
  id: 'Device ID',
  body: 'Each device has keys of its own, which never leave it. Only devices in this list can read your encrypted messages; the server can’t add one.',
  full: {
    what: 'You have ten devices, and more are not possible.',
    next: 'To add another, unregister one that you don’t use.',
  },
  vaultContradicts: {
    what: 'The server shows something older than this device has seen of what your devices share.',
    next: 'It is not taken in, so what is read, and whom you verified, may differ between your devices. Messages are not affected. Ask whoever runs this server.',
  },
  joining: ({ done, total }: Amount) =>
    `Joining your encrypted conversations: ${done} of ${count(total, 'conversation', 'conversations')}`,
  joined: 'This device has joined your conversations.',

  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  nameLabel: 'Name of this device',
  nameHint: 'Only your own devices can read it.',
  nameInvalid: 'Use 1 to 64 letters, so that you know the device again.',
  save: 'Save',
  renamed: 'The device is renamed.',

  unregister: 'Unregister',
  unregisterOf: (name: string) => `Unregister ${name}`,
  unregisterTitle: (name: string) => `Unregister ${name}?`,
  unregisterThisTitle: 'Unregister this browser?',
  unregistering: 'Unregistering…',
  unregistered: 'The device is unregistered.',
  unregisterOther: [
    'It gets no new encrypted messages from now on.',
    'What is stored on it is erased as soon as it is online.',
    'It stays signed in for regular messages. End its session under “Sessions” to sign it out.',
  ],
  unregisterThis: [
    'All encrypted conversations are erased from this browser at once. If you register it again later, those whose history you keep come back; ephemeral ones don’t.',
    'It gets no new encrypted messages. Your other devices are not affected.',
    'You stay signed in, and regular messages go on.',
  ],
  unregisterOnly: [
    'This is your only device: your encrypted history is lost to you for good.',
    'To use encrypted messages again you make a new identity, and your contacts are asked to accept it.',
  ],
  unregisterRecoverable: (ways: string) =>
    `This is your only device. To use encrypted messages again, here or elsewhere, you need ${ways}.`,
  unregisterOnlyStays: ['The people you write to keep their history.'],

  add: 'Add a device',
  addTitle: 'Add a device',
  addSteps: [
    'Sign in to Sotto on the new device.',
    'It shows a code of 16 characters. Type it here, or scan it.',
    'Check the name that appears, and add it.',
  ],
  codeLabel: 'Code of the new device',
  codeHint: 'Upper or lower case, spaces and dashes don’t matter.',
  codeMissing: 'Enter the 16 characters that the new device shows.',
  scan: 'Scan the code',
  next: 'Continue',
  checking: 'Checking…',
  found: (name: string) => `Add “${name}”?`,
  foundBody:
    'It will read your encrypted messages, also those of before where history is kept, and write in your name. Add it only if it is in front of you, or with somebody you sit next to.',
  never: 'If somebody sent you this code, don’t add it.',
  foundName: 'The new device calls itself',
  approve: 'Add device',
  approving: 'Adding…',
  otherCode: 'Use another code',
  approved: (name: string) => `“${name}” is one of your devices now.`,
  approvedBody: 'It is joining your conversations and fetching their history. That can take a minute.',
  done: 'Done',

  waitingTitle: 'A device signed in to your account waits for approval.',
  waitingMany: (n: number) => `${n} devices signed in to your account wait for approval.`,
  waitingSince: (time: string) => `Since ${time}. Until you approve it, it can’t read encrypted messages.`,
  approveWaiting: 'Approve…',
  notMe: 'That’s not me',
  notMeTitle: 'Sign that device out?',
  notMeBody: [
    'It is signed out at once. It never had the keys of your encrypted messages.',
    'But whoever it is knows your password, and could read your regular messages until now. Look at “Sessions” for others that you don’t know.',
    'Never type a code here that somebody sends you.',
  ],
  signOutIt: 'Sign it out',
  signingOutIt: 'Signing it out…',
  signedOutIt: 'The device is signed out.',

  news: {
    added: (name: string, time: string) => `“${name}” was added to your account, ${time}.`,
    removed: (name: string, time: string) => `“${name}” was unregistered from your account, ${time}.`,
    'recovery-added': (_name: string, time: string) =>
      `A recovery method was added to your account, ${time}.`,
    'recovery-removed': (_name: string, time: string) =>
      `A recovery method was removed from your account, ${time}.`,
  },
  newsAdded: 'Not you? Unregister it, and it is out of your conversations.',
  newsRemoved: 'If that was not you, look at the list of your devices.',
  newsLook: 'See devices',
  newsRecoveryAdded: 'Whoever has it can come into your account. Not you? Remove it.',
  newsRecoveryRemoved: 'It lets nobody in any more. If that was not you, look at what is left.',
  newsLookRecovery: 'See recovery',
  dismiss: 'Dismiss',
  region: 'About your devices',
} as const;

interface Amount {
  readonly done: number;
  readonly total: number;
}
