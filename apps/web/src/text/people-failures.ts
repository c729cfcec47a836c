/** Failures of acts on accounts: other people's and one's own. */
import type { DeleteAccountFailure, PersonFailure, ProfileFailure, ReportFailure } from '@sotto/client';
import { type Catalogue, network } from './failures.ts';

const notReady = () => ({
  what: 'This device is still getting ready.',
  next: 'Wait a moment and try again.',
});

export const personFailures: Catalogue<PersonFailure> = {
  ...network,
  'not-found': () => ({
    what: 'This account can’t be reached.',
    next: 'It may be gone, or not be there for you. There is nothing to do about it here.',
  }),
  'not-ready': notReady,
};

export const reportFailures: Catalogue<ReportFailure> = {
  ...personFailures,
  invalid: () => ({
    what: 'The note can’t be sent like this.',
    next: 'Shorten it, or write what happened, and try again.',
  }),
};

export const profileFailures: Catalogue<ProfileFailure> = {
  ...network,
  invalid: ({ field }) =>
    field === 'displayName'
      ? {
          what: 'This name can’t be used.',
          next: 'Use 1 to 50 characters that can be seen, and none that turn, hide or cover other text.',
        }
      : {
          what: 'The server did not accept this picture.',
          next: 'Choose another one.',
        },
  suspended: () => ({
    what: 'Your account is suspended, so its profile can’t be changed.',
    next: 'Ask whoever runs this server about it.',
  }),
  'not-ready': notReady,
};

export const deleteAccountFailures: Catalogue<DeleteAccountFailure> = {
  ...network,
  'credentials-rejected': () => ({
    what: 'That is not the password of this account.',
    next: 'Nothing was deleted. Enter the password again.',
  }),
  'last-administrator': () => ({
    what: 'You are the only administrator of this server.',
    next: 'Make somebody else an administrator first (Settings, Administration). Nothing was deleted.',
  }),
  'not-ready': notReady,
};
