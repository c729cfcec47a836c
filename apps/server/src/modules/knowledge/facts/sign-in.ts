import { tableFacts } from './table.ts';

export const signInFacts = [
  ...tableFacts(
    'session',
    'SIGN_IN',
    'Until you sign out or end it, until it was not used for 90 days, or until you delete your account.',
    {
      id: ['READABLE', 'A number that stands for one sign-in.'],
      account_id: ['READABLE', 'Whose sign-in it is.'],
      token_hash: [
        'HASHED',
        'A hash of the secret that keeps you signed in; the server does not have the secret.',
      ],
      device_id: ['READABLE', 'Which of your devices it is.'],
      created_at: ['READABLE', 'When you signed in.'],
      last_used_at: ['READABLE', 'When it was last used, to the hour.'],
      expires_at: ['READABLE', 'When it ends by itself, 90 days after it was last used.'],
    },
  ),
  ...tableFacts(
    'sign_in_attempt',
    'SIGN_IN',
    'Until the sign-in is finished; otherwise it counts for two minutes and is deleted within about an hour.',
    {
      id: ['READABLE', 'A number that stands for a sign-in which is half done.'],
      account_id: ['READABLE', 'Which account it is for, if there is one with the handle that was typed.'],
      state: ['HASHED', 'What the server needs to check the second half; it does not tell the password.'],
      expires_at: ['READABLE', 'When it runs out.'],
    },
  ),
] as const;
