/** Words of a browser that is signed in and not registered: how it becomes one of the account's devices. */

export const setUp = {
  title: 'Set up this browser',
  cardTitle: 'This browser can’t read encrypted messages yet.',
  cardRemovedTitle: 'This browser is unregistered.',
  cardBody: 'Regular messages work. Approve it from another device to see the encrypted ones, too.',
  cardRemovedBody: 'Regular messages work. Register it to use encrypted ones again.',
  cardAction: 'Set it up',
  later: 'Not now',
  laterHint:
    'Regular messages work in the meantime. You find this page again in the settings, under “Devices”.',

  reasons: {
    new: {
      what: 'Approve this browser from one of your devices.',
      next: 'Its keys were made just now and never leave it. A device that you have already has to let it in; the server can’t.',
    },
    removed: {
      what: 'This browser was unregistered.',
      next: 'Its encrypted conversations were erased. Register it, and it shows the ones whose history you keep again; ephemeral ones only with what is new.',
    },
    'too-many-devices': {
      what: 'You have ten devices already.',
      next: 'More are not possible. Unregister one that you don’t use, on another device under Settings, Devices. Then come back here.',
    },
    'no-device-left': {
      what: 'No device of yours is left that could approve this one.',
      next: 'You can make a new identity with this browser as its first device.',
    },
    recoverable: {
      what: 'No device of yours is left that could approve this one.',
      next: 'Recover your account with a method that you set up before.',
    },
  },

  register: 'Register this device',
  registerBody: 'Another of your devices has to approve it, by a code that this one shows.',
  makingCode: 'Making a code…',
  code: 'Link code',
  codeSpelled: (groups: readonly string[]) => groups.map((group) => [...group].join(' ')).join(', '),
  qr: 'QR code with the link code',
  validFor: (time: string) => `Good for ${time} minutes, and once.`,
  expired: {
    what: 'This code is too old.',
    next: 'Show a new one, and use it within ten minutes.',
  },
  refused: {
    what: 'The answer to the last code was not genuine.',
    next: 'It did not come from a device of yours, or contradicts what the server shows, so this browser was not added. Make a new code. If this comes again, don’t trust this server.',
  },
  newCode: 'Show a new code',
  nameHint: 'Only your own devices can read it. Leave it empty for a name like “Chrome on Linux”.',
  waiting: 'Waiting for your other device…',
  stepsTitle: 'On a device that you use already',
  steps: [
    'Open Settings, then Devices.',
    'Choose “Add a device”.',
    'Type this code or scan it, and check the name.',
  ],
  onlyOwn: 'Give this code to nobody: type it yourself.',
  called: 'It shows up there as',
  changeName: 'Change name',
  changeNameHint: 'A new name makes a new code.',
  useName: 'Use this name',

  successTitle: 'This browser is one of your devices.',
  successBody:
    'It reads and writes encrypted messages from now on, and shows what was said before where history is kept.',
  successJoining:
    'It joins your conversations now, newest first. You can go on meanwhile: earlier messages come as you scroll.',
  open: 'Open your messages',

  noOther: 'I have no other device',
  noMethod: 'I have no recovery method',
  checkAgain: 'Check again',

  off: {
    what: 'This browser is not set up for encrypted messages.',
    next: 'Set it up, and you can write encrypted. Regular messages work without.',
  },
} as const;

export const reset = {
  title: 'Make a new identity?',
  intro: 'Do this only when you can’t use any of your other devices again.',
  consequences: [
    'Your encrypted history is lost to you for good. The people you write to keep theirs.',
    'All your other devices are out at once, and what they hold of it is erased when they come online.',
    'Your contacts see that your identity is new and are asked to accept it. Tell them that it was you.',
  ],
  keeps: 'Your handle, your followers and your regular messages stay.',
  passwordHint: 'To show that it is you. It never leaves this browser.',
  action: 'Make a new identity…',
  confirm: 'Make a new identity',
  busy: 'Making a new identity…',
  busyHint: 'New keys are made and your conversations are told. That can take a minute; keep this page open.',
  done: 'Your new identity is ready.',
} as const;
