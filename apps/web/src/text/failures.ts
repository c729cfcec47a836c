/**
 * What each failure code means to a person, and what to do next. The types make a code without words a compile
 * error.
 */
import type {
  Delivery,
  DeviceProblem,
  FindPersonFailure,
  NetworkFailure,
  SendFailure,
  SignInFailure,
  SignUpFailure,
  StartConversationFailure,
} from '@sotto/client';
import type { Explanation } from './explanation.ts';

/** One explainer for every code that `Failure` has. */
export type Catalogue<Failure extends { readonly code: string }> = {
  readonly [Code in Failure['code']]: (failure: Extract<Failure, { readonly code: Code }>) => Explanation;
};

export function explain<Failure extends { readonly code: string }>(
  catalogue: Catalogue<Failure>,
  failure: Failure,
): Explanation {
  // The entry for a failure's own code takes that failure; TypeScript cannot follow the two together.
  const entry = catalogue[failure.code as Failure['code']] as (failure: Failure) => Explanation;
  return entry(failure);
}

const soon = (seconds: number) =>
  seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;

export const network: Catalogue<NetworkFailure> = {
  offline: () => ({ what: 'The server can’t be reached.', next: 'Check your connection and try again.' }),
  'rate-limited': ({ retryAfterSeconds }) => ({
    what: 'That was tried too often.',
    next: `Wait ${soon(retryAfterSeconds)}, then try again.`,
  }),
  'server-failed': ({ reference }) => ({
    what: 'Something went wrong on the server.',
    next: `Try again in a moment.${reference === null ? '' : ` If it stays, give this number to whoever runs it: ${reference}.`}`,
  }),
};

const alreadySignedIn = () => ({
  what: 'Somebody is signed in here already.',
  next: 'Reload the page to go on as them, or sign out first.',
});

export const signUpFailures: Catalogue<SignUpFailure> = {
  ...network,
  'handle-taken': () => ({
    what: 'Somebody has this handle, or one that looks like it.',
    next: 'Choose another.',
  }),
  invalid: ({ field }) => ({
    what: `The ${field === 'displayName' ? 'name' : field} can’t be used like this.`,
    next: 'Change it and try again.',
  }),
  'already-signed-in': alreadySignedIn,
};

export const signInFailures: Catalogue<SignInFailure> = {
  ...network,
  'credentials-rejected': () => ({
    what: 'Handle and password don’t belong together.',
    next: 'Check both and try again.',
  }),
  invalid: ({ field }) => ({
    what: `The ${field} can’t be used like this.`,
    next: 'Change it and try again.',
  }),
  'device-of-other-account': ({ handle }) => ({
    what: `This browser holds the keys of @${handle}.`,
    next: 'Sign in with that account, use another browser, or erase everything here first.',
  }),
  'already-signed-in': alreadySignedIn,
};

export const findPersonFailures: Catalogue<FindPersonFailure> = {
  ...network,
  'not-found': () => ({
    what: 'Nobody has this handle.',
    next: 'Check the spelling, or ask the person for their exact handle.',
  }),
  invalid: () => ({
    what: 'That is not a handle.',
    next: 'A handle has 3 to 30 letters, digits or underscores and begins with a letter.',
  }),
  yourself: () => ({ what: 'That is you.', next: 'Enter the handle of the person you want to write to.' }),
};

/** Why an encrypted conversation that there is cannot be opened on this device (A18). */
export const notHere = {
  joining: (name: string): Explanation => ({
    what: `Your encrypted conversation with ${name} is not on this device yet.`,
    next: 'This device is joining your conversations now. Try again when it is done.',
  }),
  other: (name: string): Explanation => ({
    what: `This device can’t open your encrypted conversation with ${name} yet.`,
    next: `If you made a new identity, ${name} has to accept it first; you can write in the clear meanwhile. If you did not, open it on another of your devices, and try again here later.`,
  }),
};

export const startConversationFailures: Catalogue<StartConversationFailure> = {
  ...network,
  'not-found': () => ({
    what: 'This account is gone.',
    next: 'Ask the person whether they have a new handle.',
  }),
  'not-eligible': () => ({
    what: 'Encrypted messages between the two of you are not possible now.',
    next: 'What is missing is said above. You can send a regular message.',
  }),
  'no-devices': () => ({
    what: 'They have no device that can receive encrypted messages yet.',
    next: 'Ask them to sign in to Sotto once, then try again.',
  }),
  'identity-refused': () => ({
    what: 'Their identity could not be verified, so nothing was started.',
    next: 'Ask them in another way whether they set up their account again. Don’t send secrets until you know.',
  }),
  'identity-changed': () => ({
    what: 'They have a new identity, so nothing was started.',
    next: 'That happens when somebody lost all their devices. Ask them in another way if you are not sure; then go on.',
  }),
  'not-on-this-device': () => notHere.other('the other person'),
  unregistered: () => ({
    what: 'Encrypted conversations are not available on this device.',
    next: 'It is not registered. Approve it from another of your devices, and it joins them.',
  }),
  'not-ready': () => ({ what: 'This device is still getting ready.', next: 'Wait a moment and try again.' }),
};

export const sendFailures: Catalogue<SendFailure> = {
  empty: () => ({ what: 'There is nothing to send.', next: 'Write something first.' }),
  'too-long': ({ limit }) => ({
    what: 'This message is too long.',
    next: `Shorten it to about ${limit.toLocaleString('en')} characters, or send it in parts.`,
  }),
  'unknown-conversation': () => ({
    what: 'This conversation is no longer on this device.',
    next: 'Start it again from “New message”.',
  }),
  'not-ready': () => ({
    what: 'This device can’t send right now.',
    next: 'Your text is still here; try again in a moment.',
  }),
};

type DeliveryFailure = Extract<Delivery, { state: 'failed' }>['reason'];

export const deliveryFailures: Readonly<Record<DeliveryFailure, Explanation>> = {
  rejected: { what: 'Not sent: the server refused it.', next: 'Try again, or discard it.' },
  'identity-refused': {
    what: 'Not sent: their identity could not be verified.',
    next: 'Ask them in another way before you try again.',
  },
  'identity-changed': {
    what: 'Not sent: their identity is new.',
    next: 'Accept it or compare the safety number below, then try again.',
  },
  'not-a-member': {
    what: 'Not sent: this device is not in the conversation.',
    next: 'Discard it and start the conversation again.',
  },
  'not-eligible': {
    what: 'Not sent: encrypted messages between the two of you are not possible now.',
    next: 'Try again when what is missing is there, or discard it.',
  },
  'not-deliverable': {
    what: 'Not sent: this person can’t be written to now.',
    next: 'Try again later, or discard it.',
  },
};

export const deviceProblems: Readonly<Record<DeviceProblem, Explanation>> = {
  'store-corrupt': {
    what: 'What Sotto keeps in this browser is damaged.',
    next: 'It can’t be read any more, not even by you. Erase it to start over here; nothing elsewhere is touched.',
  },
  'store-newer': {
    what: 'This page is older than what is stored here.',
    next: 'Reload to get the newest version. Your messages are safe.',
  },
  'store-unavailable': {
    what: 'This browser gives Sotto no place to keep your keys.',
    next: 'Leave private browsing, free some disk space or allow this site to store data. Then reload.',
  },
  'identity-changed': {
    what: 'The server shows another identity for your account than this device knows.',
    next: 'Nothing is sent until that is solved. Ask whoever runs this server. If you set up your account anew yourself, erase this browser and sign in again.',
  },
};
