import type { SignInFailure } from '@sotto/client';
import { describe, expect, it } from 'vitest';
import {
  conversationFailures,
  deleteAccountFailures,
  deliveryFailures,
  deviceProblems,
  type Explanation,
  eligibilityReasons,
  explain,
  findPersonFailures,
  linkFailures,
  notHere,
  personFailures,
  profileFailures,
  reactFailures,
  readLinkFailures,
  reportFailures,
  resetFailures,
  rosterFailures,
  sendFailures,
  signInFailures,
  signUpFailures,
  startConversationFailures,
  text,
  trustFailures,
} from './index.ts';

/** What the richest failure of each code carries; every explainer has to cope with it. */
const details = {
  field: 'handle',
  handle: 'ada',
  limit: 60_000,
  reference: '0192-ab',
  retryAfterSeconds: 30,
} as const;

/** That no code is missing is checked by the compiler; here, what is said under each. */
function everyEntry(): [string, Explanation][] {
  const catalogues = {
    signUpFailures,
    signInFailures,
    findPersonFailures,
    startConversationFailures,
    sendFailures,
    conversationFailures,
    reactFailures,
    personFailures,
    profileFailures,
    deleteAccountFailures,
    reportFailures,
    linkFailures,
    readLinkFailures,
    rosterFailures,
    resetFailures,
    trustFailures,
  };
  const explained = Object.entries(catalogues).flatMap(([name, catalogue]) =>
    Object.entries(catalogue).map(([code, entry]): [string, Explanation] => [
      `${name}.${code}`,
      // Each entry takes the failure of its own code; `details` has all their fields.
      (entry as (failure: object) => Explanation)({ code, ...details }),
    ]),
  );
  const reasons = Object.entries(eligibilityReasons).map(([code, entry]): [string, Explanation] => [
    `eligibilityReasons.${code}`,
    entry('Ada'),
  ]);
  const named = Object.entries(notHere).map(([code, entry]): [string, Explanation] => [
    `notHere.${code}`,
    entry('Ada'),
  ]);
  const fixed = {
    deliveryFailures,
    deviceProblems,
    unregisteredReasons: text.setUp.reasons,
    cameraFailures: text.scan.failures,
    setUp: { expired: text.setUp.expired, refused: text.setUp.refused, off: text.setUp.off },
    signedOut: { ended: text.signedOut.ended },
    devices: { full: text.devices.full, vaultContradicts: text.devices.vaultContradicts },
    keepIdentity: { notYet: text.trust.keep.notYet },
    adminFailures: text.adminFailures,
    pictureFaults: text.profile.pictureFaults,
  };
  return [
    ...explained,
    ...reasons,
    ...named,
    ...Object.entries(fixed).flatMap(([name, entries]) =>
      Object.entries(entries).map(([code, entry]): [string, Explanation] => [`${name}.${code}`, entry]),
    ),
  ];
}

describe('every failure', () => {
  it.each(everyEntry())('%s says what happened and what to do next, in sentences', (_name, explanation) => {
    for (const sentence of [explanation.what, explanation.next]) {
      expect(sentence).toMatch(/^[A-Z][\s\S]{8,}\.$/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[a-z]+-[a-z]+-[a-z]+\./);
    }
  });
});

it('a failure is explained with its own details', () => {
  const failure: SignInFailure = { code: 'device-of-other-account', handle: 'grace' };
  expect(explain(signInFailures, failure).what).toContain('@grace');
  expect(explain(signInFailures, { code: 'rate-limited', retryAfterSeconds: 600 }).next).toContain(
    '10 minutes',
  );
  expect(explain(signInFailures, { code: 'server-failed', reference: 'r-77' }).next).toContain('r-77');
  expect(explain(signInFailures, { code: 'server-failed', reference: null }).next).not.toContain('number');
});
