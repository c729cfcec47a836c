import { tableFacts, untilAccountDeleted } from './table.ts';

const untilChanged = 'Until you change it, or delete your account.';
const asPlaceholder =
  'Until you delete your account; if others keep a conversation with you, then until the last of them has deleted it.';
const byAdministrator = 'Until an administrator changes it, or you delete your account.';

export const accountFacts = [
  ...tableFacts('account', 'ACCOUNT', untilAccountDeleted, {
    id: [
      'READABLE',
      'A number that stands for your account; it says when the account was made.',
      asPlaceholder,
    ],
    handle: [
      'READABLE',
      'Your handle, by which others find you.',
      'Until you delete your account; after that, an account that others keep a conversation with has a placeholder made of its number.',
    ],
    skeleton: [
      'READABLE',
      'What your handle looks like, so that nobody gets one that can be mistaken for it.',
    ],
    display_name: ['READABLE', 'The name that you call yourself by.', untilChanged],
    registration_record: [
      'HASHED',
      'What proves your password at a sign-in; the password itself never reaches the server.',
    ],
    created_at: ['READABLE', 'When you signed up.'],
    roster_version: ['READABLE', 'How many times your list of devices was changed.'],
    root: [
      'PUBLIC_KEY',
      'The public key of your identity, by which others know that your devices are yours.',
    ],
    vault_revision: ['READABLE', 'How often what your devices share with each other has changed.'],
    avatar_id: ['READABLE', 'Which picture is yours.', untilChanged],
    verified: ['READABLE', 'Whether your account is verified.', byAdministrator],
    organization: ['READABLE', 'Whether your account is a verified organization.', byAdministrator],
    affiliation_id: [
      'READABLE',
      'The organization that you are an affiliate of.',
      'Until an administrator changes it, or you or the organization delete the account.',
    ],
    role: ['READABLE', 'Whether you are an administrator of this installation.', byAdministrator],
    suspended_at: ['READABLE', 'Since when your account is suspended, if it is.', byAdministrator],
    gone_at: [
      'READABLE',
      'When you deleted your account.',
      'Until nobody keeps a conversation with you any more.',
    ],
  }),
  ...tableFacts('avatar', 'ACCOUNT', untilChanged, {
    id: ['READABLE', 'A random number that is the address of your picture.'],
    account_id: ['READABLE', 'Whose picture it is.'],
    content_type: ['READABLE', 'Whether it is a PNG, a JPEG or a WebP.'],
    bytes: ['READABLE', 'Your picture, without any note of where, when or with what it was made.'],
  }),
] as const;
