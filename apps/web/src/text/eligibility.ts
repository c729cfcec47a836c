/** Why somebody can't be written to encrypted (A4), and what to do about it; one entry for each reason there is. */
import type { PersonDetails } from '@sotto/client';
import type { Explanation } from './explanation.ts';

type Reason = PersonDetails['eligibility'][number];

/** @param name what the other person is called, ready to stand in a sentence. */
export const eligibilityReasons: Readonly<Record<Reason, (name: string) => Explanation>> = {
  SENDER_SUSPENDED: () => ({
    what: 'Your account is suspended.',
    next: 'You can read and export what you have, but not write. Ask whoever runs this server about it.',
  }),
  BLOCKED_BY_SENDER: (name) => ({
    what: `You blocked ${name}.`,
    next: 'Unblock them first.',
  }),
  RECIPIENT_UNAVAILABLE: (name) => ({
    what: `${name} can’t be written to.`,
    next: 'Their account may be gone or closed to you. What you have of each other stays here.',
  }),
  SENDER_NOT_VERIFIED: () => ({
    what: 'Your account is not verified.',
    next: 'Ask an administrator of this server to verify it. Regular messages work without.',
  }),
  RECIPIENT_NOT_VERIFIED: (name) => ({
    what: `${name} is not verified.`,
    next: 'An administrator of this server can verify them. Regular messages work without.',
  }),
  NOT_CONNECTED: (name) => ({
    what: `${name} does not follow you and has not written to you.`,
    next: 'Send a regular message first; when they accept it, you can write encrypted.',
  }),
  SENDER_NO_DEVICE: () => ({
    what: 'You have no device for encrypted messages.',
    next: 'Set this browser up in the settings, under “Devices”.',
  }),
  RECIPIENT_NO_DEVICE: (name) => ({
    what: `${name} has no device for encrypted messages.`,
    next: 'Ask them to sign in to Sotto once.',
  }),
  SENDER_CLIENT_UNSUPPORTED: () => ({
    what: 'This version of Sotto is too old for encrypted messages.',
    next: 'Reload the page to get the newest one.',
  }),
  RECIPIENT_CLIENT_UNSUPPORTED: (name) => ({
    what: `${name} uses a version of Sotto that is too old.`,
    next: 'Ask them to update it, or to reload the page.',
  }),
};
