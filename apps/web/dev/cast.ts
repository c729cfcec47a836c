/** Who appears in the gallery, and what is between them and its person. */
import type { Me, Person, PersonDetails, Relationship } from '@sotto/client';

export const me: Me = {
  accountId: 'me',
  handle: 'mira',
  displayName: 'Mira Okafor',
  avatarPath: null,
  verified: true,
  organization: false,
  affiliation: null,
  role: 'administrator',
  suspended: false,
};

const strangers: Relationship = { following: false, followedBy: false, blocked: false };
const friends: Relationship = { following: true, followedBy: true, blocked: false };
const clinic = { accountId: 'p-clinic', handle: 'harbor_clinic', displayName: 'Harbor Clinic' };

function person(
  accountId: string,
  handle: string,
  displayName: string,
  over: Partial<PersonDetails> = {},
): PersonDetails {
  return {
    accountId,
    handle,
    displayName,
    avatarPath: null,
    verified: false,
    organization: false,
    affiliation: null,
    gone: false,
    trust: 'unverified',
    reachable: true,
    relationship: friends,
    eligibility: [],
    ...over,
  };
}

export const cast = {
  ada: person('p-ada', 'ada', 'Ada Lovelace', { verified: true, trust: 'verified' }),
  jun: person('p-jun', 'junwei', '俊伟 Chen', { verified: true, trust: 'changed' }),
  leo: person('p-leo', 'leo_b', 'Leo Brandt', { affiliation: clinic }),
  noor: person('p-noor', 'noor', 'نور حداد', { verified: true, affiliation: clinic }),
  clinic: person('p-clinic', 'harbor_clinic', 'Harbor Clinic', {
    verified: true,
    organization: true,
    relationship: { ...strangers, following: true },
  }),
  evil: person(
    'p-evil',
    'long_name',
    '\u202eevil\u202c Mx. Wolfeschlegelsteinhausenbergerdorff the Third of Somewhere',
    { verified: true, affiliation: clinic, trust: 'changed-after-verification' },
  ),
  sam: person('p-sam', 'sam', 'Sam', { verified: true, trust: 'forked' }),
  priya: person('p-priya', 'priya_r', 'Priya Raman', {
    relationship: strangers,
    eligibility: ['RECIPIENT_NOT_VERIFIED', 'NOT_CONNECTED'],
  }),
  viktor: person('p-viktor', 'viktor', 'Viktor Hale', {
    relationship: { ...strangers, blocked: true },
    eligibility: ['BLOCKED_BY_SENDER', 'NOT_CONNECTED'],
  }),
  gone: person('p-gone', '', '', {
    gone: true,
    reachable: false,
    relationship: strangers,
    eligibility: ['RECIPIENT_UNAVAILABLE'],
  }),
  closed: person('p-closed', 'ines', 'Inês Duarte', {
    verified: true,
    relationship: strangers,
    eligibility: ['RECIPIENT_UNAVAILABLE'],
  }),
  tomas: person('p-tomas', 'tomas', 'Tomás Vega', {
    relationship: strangers,
    eligibility: ['RECIPIENT_NOT_VERIFIED', 'NOT_CONNECTED'],
  }),
  shop: person('p-shop', 'cheap_watches_4u', 'CHEAP WATCHES', {
    relationship: strangers,
    eligibility: ['RECIPIENT_NOT_VERIFIED', 'NOT_CONNECTED', 'RECIPIENT_NO_DEVICE'],
  }),
  grace: person('p-grace', 'grace', 'Grace Hopper', {
    verified: true,
    relationship: { ...strangers, followedBy: true },
  }),
  nils: person('p-no', 'nodevice', 'Nils Odevik', {
    relationship: strangers,
    reachable: false,
    eligibility: ['RECIPIENT_NOT_VERIFIED', 'NOT_CONNECTED', 'RECIPIENT_NO_DEVICE'],
  }),
} as const satisfies Readonly<Record<string, PersonDetails>>;

/** As conversations show them: without what is asked of the server anew each time. */
export function shown({ relationship: _r, eligibility: _e, ...rest }: PersonDetails): Person {
  return rest;
}
