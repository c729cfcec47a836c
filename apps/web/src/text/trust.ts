/** Words about who somebody is: safety numbers, changes of identity, and who can read a conversation. */
import type { ReaderDevice, Trust } from '@sotto/client';
import { count } from './count.ts';

export const trust = {
  badge: 'Safety number verified',
  compare: 'Compare safety number',
  toDetails: 'Back to details',
  standing: {
    unverified: {
      what: 'Not compared',
      next: 'Compare the safety number to be sure that it is really them.',
    },
    verified: { what: 'Verified', next: 'You compared the safety number, and it was the same.' },
    changed: { what: 'New identity', next: 'Nothing encrypted is sent until you go on.' },
    'changed-after-verification': {
      what: 'New identity, not verified',
      next: 'You had verified the one before. Nothing encrypted is sent until you decide.',
    },
    forked: {
      what: 'Contradicting device lists',
      next: 'Somebody lies about the devices of this account. Nothing is sent to the false ones.',
    },
  } satisfies Readonly<Record<Trust, { what: string; next: string }>>,

  number: {
    title: 'Safety number',
    close: 'Close safety number',
    intro: (name: string) =>
      `This number stands for the two of you. If ${name} sees the same one, nobody sits between you.`,
    ofNew: (name: string) => `This is the number with the new identity of ${name}.`,
    loading: 'Working out the safety number…',
    groups: 'Safety number, twelve groups of five digits',
    qr: 'QR code with the safety number',
    help: 'How to compare',
    steps: (name: string) => [
      `Meet, or call ${name} and know the voice. Don’t compare in this chat.`,
      'Both open this page. One reads four groups aloud, the other the next four, then the first again.',
      'All twelve the same? Then mark it as verified, both of you.',
    ],
    scan: 'Scan their code',
    scanHint: (name: string) => `Point the camera at the code on ${name}’s screen.`,
    comparing: 'Comparing…',
    match: { what: 'The numbers are the same.', next: 'You can mark it as verified.' },
    mismatch: (name: string) => ({
      what: 'The numbers are not the same.',
      next: `Don’t mark it as verified, and send nothing private. Check that this is the code of ${name} and not of somebody else; then both open this page anew and compare once more. If they still differ, somebody may be listening in.`,
    }),
    'not-a-code': {
      what: 'That is no safety number.',
      next: 'Ask them to open “Compare safety number” in your conversation, and scan the code there.',
    },
    'other-version': {
      what: 'Their Sotto has another version.',
      next: 'Both reload the page to get the newest one, then scan again.',
    },
    mark: 'Mark as verified',
    marking: 'Marking…',
    marked: (name: string) => `${name} is verified`,
    verifiedSince: (day: string) => `You verified this number ${day}.`,
    unmark: 'Remove verification',
    unmarking: 'Removing…',
    unmarked: 'The verification is removed',
    changesWhen: 'It changes when one of you makes a new identity, not with a new device.',
  },

  changed: {
    title: (name: string) => `${name} has a new identity.`,
    body: 'That happens when somebody lost all their devices. If you are not sure, compare the safety number.',
    accept: 'Continue',
    accepting: 'Accepting…',
    accepted: (name: string) => `You accepted the new identity of ${name}`,
    waiting: 'Choose first what to do about the new identity.',
  },
  keep: {
    action: 'Keep the one from before',
    busy: 'Asking the server…',
    kept: (name: string) => `You keep the identity of ${name} that you knew`,
    notYet: {
      what: 'The server still shows the new identity.',
      next: 'The one from before can be kept only when the server shows that one again. Ask them in another way what happened.',
    },
  },
  blocked: {
    title: (name: string) => `The verified identity of ${name} has changed.`,
    body: (name: string) =>
      `You compared the safety number before, and it is another now. ${name} may have lost all their devices, or somebody else is pretending to be them. Nothing is sent until you decide.`,
    accept: 'Accept without comparing…',
    question: 'Go on without comparing?',
    warning: (name: string) =>
      `If this is not ${name}, whoever it is will read everything that you write from now on, and what waits to be sent. Call or meet them first if you can.`,
    again: 'They will no longer be shown as verified.',
    confirm: 'Accept the new identity',
  },
  forked: {
    title: (name: string) => `Two device lists of ${name} contradict each other.`,
    body: (name: string) =>
      `Both have the same number and are signed, which an honest server and honest devices never bring about. Sotto stays with the list it knew first, keeps both as evidence, and adds no new device of ${name}. It can’t be accepted away.`,
    next: (name: string) =>
      `Tell ${name} in another way, and whoever runs this server. If ${name} makes a new identity, you can go on.`,
  },
} as const;

export const readers = {
  title: 'Who can read this?',
  hint: {
    regular: 'The people here, and the operator of this server',
    encrypted: 'People, their devices and the keys',
  },
  close: 'Close “Who can read this?”',
  loading: 'Looking at keys and devices…',
  regular: {
    what: 'The operator of this server can read it.',
    next: 'Messages here are stored in the clear. Whoever runs the server, or can force its operator, reads everything. So do the people below, wherever they sign in.',
  },
  encrypted: {
    what: 'Only the devices below can.',
    next: 'Each of them was let in by its owner’s own keys. The server can’t add one without being noticed.',
  },
  devices: (n: number) => count(n, 'device', 'devices'),
  noDevices: 'No device',
  thisDevice: 'This browser',
  ownUnnamed: 'A device of yours',
  otherDevice: (n: number) => `Device ${n}`,
  deviceId: (id: string) => `ID ${id}`,
  since: (day: string) => `in the list since ${day}`,
  notListed: 'no longer in the list',
  standing: {
    member: 'Has the keys',
    joining: 'Joining',
    leaving: 'Being removed',
  } satisfies Readonly<Record<ReaderDevice['standing'], string>>,
  epochTitle: 'Keys',
  epoch: (n: number) => `The keys here were changed ${n === 1 ? 'once' : `${n} times`} so far.`,
  epochZero: 'The keys here are the first ones.',
  epochBody: 'They change whenever a device comes or goes, and now and then in between.',
  epochHistory: {
    archived: 'Old ones are destroyed; what can be opened later is what the history keeps.',
    ephemeral:
      'Old ones are destroyed: who recorded what passed the server can’t open it with the keys of today.',
  },
  historyTitle: 'History',
  history: {
    archived:
      'It is kept. Your devices seal the keys of the messages for each other, and a device that you add later shows what was said before; so do those of the others here. So whoever gets at one of your devices can read what was said before, except for what you have deleted. The server can’t.',
    ephemeral:
      'It is not kept. A message stays on the devices that have received it, and a device that comes later shows nothing of before.',
  },
} as const;

export const scan = {
  title: 'Scan a code',
  starting: 'Starting the camera…',
  looking: 'Hold the code inside the frame.',
  stop: 'Stop the camera',
  privacy: 'The picture stays in this browser.',
  failures: {
    refused: {
      what: 'The browser did not allow the camera.',
      next: 'Allow it for this site in the browser’s address bar and try again, or type the code instead.',
    },
    none: {
      what: 'There is no camera here.',
      next: 'Type or compare the code instead.',
    },
    busy: {
      what: 'The camera can’t be started.',
      next: 'Another program may be using it. Close that one and try again, or type the code instead.',
    },
  },
} as const;
