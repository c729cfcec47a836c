/** Every string that a person sees or hears, in plain English. Failures are in `failures.ts`. */

import { adminFailures, administration } from './administration.ts';
import {
  closed,
  composer,
  conversation,
  delivery,
  details,
  message,
  person,
  reactions,
  request,
} from './conversation.ts';
import { devices } from './devices.ts';
import { history, rejoined, started } from './history.ts';
import { compose, inbox } from './inbox.ts';
import { knowledge } from './knowledge.ts';
import { ownData, profile } from './profile.ts';
import { recovery } from './recovery.ts';
import { related } from './related.ts';
import { report } from './report.ts';
import { reset, setUp } from './set-up.ts';
import { settings } from './settings.ts';
import { readers, scan, trust } from './trust.ts';

export const text = {
  name: 'Sotto',
  pageTitle: (unread: number) => (unread > 0 ? `(${unread}) Sotto` : 'Sotto'),
  you: 'You',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  tryAgain: 'Try again',
  showMore: 'Show more',
  saving: 'Saving…',
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
    handleHint: 'This is how people find you. It can’t be changed later.',
    handleRules: {
      length: '3 to 30 characters',
      characters: 'Only letters a to z, digits and underscores',
      beginning: 'Begins with a letter',
    },
    ruleStates: { open: '', kept: ': yes', broken: ': no' },
    displayName: 'Name',
    displayNameHint: 'What people see. It can be anything, and need not be your real name.',
    password: 'Password',
    passwordHint:
      'At least 10 characters. It never leaves this device, so nobody can reset it: keep it safe.',
    showPassword: 'Show password',
    hidePassword: 'Hide password',
    handleInvalid: 'Use 3 to 30 letters (a to z), digits or underscores, beginning with a letter.',
    displayNameInvalid:
      'Use 1 to 50 characters that can be seen, and none that turn, hide or cover other text.',
    passwordInvalid: 'Use at least 10 characters.',
    passwordMissing: 'Enter your password.',
    suspended: {
      what: 'Your account is suspended.',
      next: 'Others can’t find you or hear from you. You can still read what is here, download your data, delete your account and sign out. Ask whoever runs this server about it.',
    },
    suspendedData: 'Your data',
  },

  signedOut: {
    title: 'You are signed out.',
    'only-device':
      'All messages are erased from this browser. Its keys are kept, sealed, so that you can sign in here again.',
    'not-reached':
      'All messages are erased from this browser. The server could not be reached, so its keys are kept, sealed. Sign in and out again to have them erased, too.',
    erased: 'All messages and all keys are erased from this browser.',
    ended: {
      what: 'You were signed out of this browser.',
      next: 'Its session was ended: on another device or in another tab, or by the server. Sign in to go on. If it wasn’t you who ended it, look at your devices and sessions then.',
    },
  },

  connection: {
    connecting: 'Connecting…',
    offline: 'No connection.',
    retryIn: (seconds: number) => `Trying again in ${seconds} s`,
    retrying: 'Trying again…',
  },

  inbox,
  compose,
  conversation,
  delivery,
  composer,
  closed,
  request,
  message,
  reactions,
  details,
  person,

  notices: {
    'conversation-started': () => 'The conversation begins here.',
    'messages-missing': (name: string) =>
      `Something ${name} sent here never arrived. Ask them to send it again.`,
    'message-refused': (name: string) =>
      `Something arrived as if from ${name}, but it was not genuine or not readable. It is not shown.`,
    'commit-refused': () =>
      'A change to this conversation was not genuine or not allowed. It was ignored; you can go on writing.',
    rejoined: () => 'This device joined again.',
    'identity-changed': (name: string) =>
      `${name} has a new identity. That happens when somebody lost all their devices, or when somebody else pretends to be them.`,
    'identity-accepted': (name: string) => `You accepted the new identity of ${name}.`,
    'identity-forked': (name: string) =>
      `The server shows two contradicting device lists of ${name}. The new one is not followed.`,
    'device-added': (name: string) => `${name} uses a new device. Who they are has not changed.`,
  },
  started,
  rejoined,
  history,
  someone: 'someone',

  settings,
  profile,
  related,
  knowledge,
  ownData,
  devices,
  recovery,
  setUp,
  reset,
  trust,
  readers,
  scan,

  shortcuts: [
    { keys: ['Ctrl', 'K'], or: ['/'], what: 'Find or write to someone' },
    { keys: ['↑', '↓'], or: null, what: 'Move in the list of conversations' },
    { keys: ['Shift', 'F10'], or: null, what: 'Options of a conversation or message' },
    { keys: ['Alt', '↑'], or: ['Alt', '↓'], what: 'Previous or next conversation' },
    { keys: ['↑'], or: null, what: 'From an empty field to the last message' },
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
  adminFailures,
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
