import { tableFacts, untilAccountDeleted } from './table.ts';

const whileWaiting =
  'For ten minutes at most, and until the device is approved; it is deleted within about an hour.';
const whileListed =
  'Until the vault has a new key, the device or recovery method has left the list, or you delete your account.';

export const vaultFacts = [
  ...tableFacts('vault_item', 'DEVICES', untilAccountDeleted, {
    account_id: ['READABLE', 'Whose vault it is in.'],
    collection: [
      'READABLE',
      'Which kind of thing it is: a key, contacts, or marks such as what you have read.',
    ],
    item_id: ['READABLE', 'A number that your devices have made for it; it does not say what it is about.'],
    version: ['READABLE', 'How often it was written.'],
    revision: ['READABLE', 'Which change of the vault was its last.'],
    sealed: ['ENCRYPTED', 'What your devices share with each other; only they can open it.'],
  }),
  ...tableFacts('sealed_vault_key', 'DEVICES', whileListed, {
    account_id: ['READABLE', 'Whose vault the key is for.'],
    member_id: ['READABLE', 'Which of your devices or recovery methods can open it.'],
    vault_version: ['READABLE', 'Which of the vault’s keys it is, counted from the first.'],
    sealed: ['ENCRYPTED', 'The key of your vault, encrypted for one of your devices or recovery methods.'],
  }),
  ...tableFacts('link_offer', 'DEVICES', whileWaiting, {
    account_id: ['READABLE', 'Whose new device waits for approval.'],
    rendezvous: ['HASHED', 'Where your devices find each other; it is made from the code that they show.'],
    session_id: ['READABLE', 'Which sign-in the new device belongs to.'],
    offer: ['PUBLIC_KEY', 'The public keys of the new device; its name is encrypted in it.'],
    answer: [
      'PUBLIC_KEY',
      'Which list of devices has the new one on it, and a proof by the device that approved it.',
    ],
    expires_at: ['READABLE', 'When it runs out.'],
  }),
] as const;
