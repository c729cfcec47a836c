/** Every string that a person sees or hears, in plain English. Failures are in `failures.ts`. */

import { administration } from './administration.ts';
import { report } from './report.ts';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const text = {
  name: 'Sotto',
  pageTitle: (unread: number) => (unread > 0 ? `(${unread}) Sotto` : 'Sotto'),
  you: 'You',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  reload: 'Reload',
  handle: (handle: string) => `@${handle}`,

  start: {
    loading: 'Starting…',
    failed: {
      what: 'Sotto could not start in this browser.',
      next: 'Reload the page. If that does not help, update the browser: Sotto needs one from 2024 or newer.',
    },
  },

  /** The worker could not answer. */
  fault: {
    what: 'Something went wrong in this browser.',
    next: 'Try again. If it stays, reload the page: what you wrote and sent is kept.',
  },

  account: {
    promise: 'Messages that only the people in them can read.',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    signUp: 'Create account',
    signingUp: 'Making your keys…',
    welcome: 'Create your account',
    welcomeBack: 'Welcome back',
    toSignUp: 'New here?',
    toSignIn: 'Already have an account?',
    handle: 'Handle',
    handleHint:
      '3 to 30 letters, digits or underscores, beginning with a letter. This is how people find you.',
    displayName: 'Name',
    displayNameHint: 'What people see. It can be anything, and need not be your real name.',
    password: 'Password',
    passwordHint:
      'At least 10 characters. It never leaves this device, so nobody can reset it: keep it safe.',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    handleInvalid: 'Use 3 to 30 letters (a to z), digits or underscores, beginning with a letter.',
    displayNameInvalid: 'Use 1 to 50 characters.',
    passwordInvalid: 'Use at least 10 characters.',
    passwordMissing: 'Enter your password.',
  },

  signedOut: {
    title: 'You are signed out.',
    kept: 'All messages are erased from this browser. Its keys are kept, sealed, so that you can sign in here again.',
    erased: 'All messages and all keys are erased from this browser.',
  },

  connection: {
    connecting: 'Connecting…',
    offline: 'No connection.',
    retryIn: (seconds: number) => `Trying again in ${seconds} s`,
    retrying: 'Trying again…',
  },

  inbox: {
    title: 'Messages',
    list: 'Conversations',
    newMessage: 'New message',
    newMessageKeys: 'New message (Ctrl K or /)',
    settings: 'Settings',
    settingsOf: (name: string) => `Settings, signed in as ${name}`,
    noneYet: 'No conversations yet.',
    emptyTitle: 'It’s quiet here',
    emptyAction: 'Write the first message',
    emptyBody: 'Find someone by their handle. What you write is encrypted before it leaves this device.',
    yourHandle: 'Your handle, for others to find you',
    copyHandle: 'Copy your handle',
    copied: 'Copied',
    noneOpenTitle: 'Pick a conversation',
    noneOpenBody: 'Or begin a new one. Everything you write is encrypted on this device before it leaves.',
    unread: (n: number) => count(n, 'unread message', 'unread messages'),
    unreadMany: '99+',
    draft: 'Draft:',
    youSaid: 'You:',
    noMessages: 'No messages yet',
    unsupported: 'A message this version can’t show',
    stuck: 'Rejoining…',
    notSent: 'Not sent',
  },

  compose: {
    title: 'New message',
    field: 'Find a person by handle',
    placeholder: 'Handle, such as ada',
    find: 'Find',
    finding: 'Looking…',
    known: 'Conversations',
    pressEnter: 'Press Enter to look for this handle.',
    hint: 'Ask the person for their exact handle. Nobody is listed or suggested here.',
    result: 'Person found',
    startEncrypted: 'Start encrypted conversation',
    starting: 'Setting up encryption…',
    encryptedHint: 'Only you and they can read it. Not even the server can.',
  },

  conversation: {
    with: (name: string) => `Conversation with ${name}`,
    messagesWith: (name: string) => `Messages with ${name}`,
    encryptedBadge: 'Encrypted',
    details: 'Conversation details',
    openDetails: 'Show details',
    closeDetails: 'Hide details',
    introTitle: 'Messages are encrypted.',
    introBody: (name: string) => `Only you and ${name} can read them. The server passes them on unread.`,
    loading: 'Loading messages…',
    loadingEarlier: 'Loading earlier messages…',
    loadFailed: { what: 'The messages could not be read from this device.', next: 'Try again.' },
    missingTitle: 'This conversation is not on this device',
    missingBody:
      'It may have been started on another device, or erased here. Start it again from “New message”.',
    unreadDivider: 'New messages',
    jump: 'Jump to latest',
    jumpUnread: (n: number) => `Jump to latest, ${count(n, 'new message', 'new messages')}`,
    unsupported: 'This message is of a kind that this version of Sotto doesn’t know. Reload to update.',
    stuck:
      'This device lost its place in this conversation and is joining again. What you write waits until then.',
    arrived: (name: string, body: string) => `${name}: ${body}`,
  },

  delivery: {
    queued: 'Waiting to send',
    sending: 'Sending',
    sent: 'Sent',
    received: 'Received',
    retry: 'Try again',
    discard: 'Discard',
  },

  composer: {
    label: (name: string) => `Message to ${name}`,
    placeholder: 'Encrypted message',
    send: 'Send',
  },

  details: {
    title: 'Details',
    people: 'People',
    encrypted: 'Messages are encrypted.',
    encryptedBody: (name: string) =>
      `Each message is locked on the device that sends it and opened on yours and ${name}’s. Nobody in between has the key.`,
    serverSees: 'What the server can see',
    sees: [
      'That the two of you have a conversation.',
      'When a message is sent, and roughly how long it is.',
      'How many devices each of you uses.',
    ],
    serverCannot: 'What it cannot see',
    cannot: ['What you write.', 'Your keys and your password.'],
    unreachable: 'Has no device for encrypted messages at the moment.',
  },

  notices: {
    'conversation-started': () => 'The conversation began.',
    'messages-missing': (name: string) =>
      `Something ${name} sent here never arrived. Ask them to send it again.`,
    'message-refused': (name: string) =>
      `Something arrived as if from ${name}, but it was not genuine or not readable. It is not shown.`,
    'commit-refused': () =>
      'A change to this conversation was not genuine or not allowed. It was ignored; you can go on writing.',
    rejoined: () => 'This device joined again. What was said in between is not on it.',
    'identity-changed': (name: string) =>
      `${name} has a new identity. Make sure in another way that it is really them before you write on.`,
  },
  someone: 'someone',

  settings: {
    title: 'Settings',
    appearance: 'Appearance',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    shortcuts: 'Keyboard',
    sessions: 'Sessions',
    sessionsBody: 'Everywhere you are signed in.',
    sessionsLoading: 'Loading sessions…',
    sessionsFailed: {
      what: 'Your sessions could not be loaded.',
      next: 'Check the connection and try again.',
    },
    thisSession: 'This browser',
    otherSession: 'Another browser or app',
    signedInOn: (day: string) => `Signed in ${day}`,
    lastUsed: (day: string) => `last used ${day}`,
    moreSessions: 'Show more',
    revoke: 'End session',
    revokeTitle: 'End this session?',
    revokeBody: 'It is signed out at once and gets nothing new. What is already stored there stays there.',
    revoked: 'The session is over.',
    revokeFailed: { what: 'The session could not be ended.', next: 'Check the connection and try again.' },
    device: 'This device',
    deviceId: 'Device ID',
    signOut: 'Sign out',
    signingOut: 'Erasing…',
    signOutTitle: 'Sign out of this browser?',
    erasedTitle: 'Erased',
    erased:
      'Every conversation and message here, also what is still waiting to be sent. They do not come back.',
    keptTitle: 'Kept',
    kept: 'This device’s keys, sealed, because without them your account could not be used again. Other people keep their copies of what you wrote.',
  },

  shortcuts: [
    { keys: ['Ctrl', 'K'], or: ['/'], what: 'Find or write to someone' },
    { keys: ['↑', '↓'], or: null, what: 'Move in the list of conversations' },
    { keys: ['Alt', '↑'], or: ['Alt', '↓'], what: 'Previous or next conversation' },
    { keys: ['Enter'], or: null, what: 'Send' },
    { keys: ['Shift', 'Enter'], or: null, what: 'New line' },
    { keys: ['Esc'], or: null, what: 'Back' },
  ],
  or: 'or',

  badges: {
    verified: 'Verified',
    organization: 'Verified organization',
    affiliate: (name: string, handle: string) => `Affiliate of ${name} (@${handle})`,
  },

  admin: administration,
  report,

  erase: {
    action: 'Erase everything here…',
    title: 'Erase everything in this browser?',
    body: 'All messages and keys that Sotto keeps in this browser are deleted for good. What other people have is not touched.',
    warning: 'If this is your only device, your account can no longer send or read encrypted messages.',
    confirm: 'Erase everything',
    erasing: 'Erasing…',
    failed: { what: 'Not everything could be erased.', next: 'Close other Sotto tabs and try again.' },
  },
} as const;
