import type { Person } from '@sotto/client';

/** Stands for whoever a conversation is with while that is not known: it has neither name nor picture. */
export const someone: Person = {
  accountId: '',
  handle: '',
  displayName: '',
  avatarPath: null,
  verified: false,
  organization: false,
  affiliation: null,
  gone: false,
  trust: 'unverified',
  reachable: false,
};
