import { tableFacts, untilAccountDeleted } from './table.ts';

const untilExpiry =
  'Until it has run out, your device has left the list of your devices, or you delete your account.';

export const deviceFacts = [
  ...tableFacts('roster', 'DEVICES', untilAccountDeleted, {
    account_id: ['READABLE', 'Whose list of devices it is.'],
    version: ['READABLE', 'Which of the lists it is, counted from the first.'],
    bytes: [
      'PUBLIC_KEY',
      'The signed list of your devices and recovery methods: their public keys, which kind a method is, and when they were added; the devices’ names are encrypted in it.',
    ],
  }),
  ...tableFacts('device', 'DEVICES', untilAccountDeleted, {
    account_id: ['READABLE', 'Whose device it is.'],
    id: ['READABLE', 'A number that is made from the public key of the device.'],
    signature_key: ['PUBLIC_KEY', 'The public key of the device.'],
    current: ['READABLE', 'Whether it is on the newest list of your devices.'],
    client_version: ['READABLE', 'Which version of the protocol its software speaks.'],
  }),
  ...tableFacts('key_package', 'DEVICES', untilExpiry, {
    id: ['READABLE', 'A number that stands for a key package; it says when it was uploaded.'],
    account_id: ['READABLE', 'Whose it is.'],
    device_id: ['READABLE', 'Which device made it.'],
    ref: ['HASHED', 'A hash of it, so that none is ever used twice.'],
    bytes: [
      'PUBLIC_KEY',
      'Public keys that others begin an encrypted conversation with.',
      'Until somebody has used it, and at most as long as the rest of the entry.',
    ],
    last_resort: ['READABLE', 'Whether it is the spare one, for when the others are used up.'],
    claimed: ['READABLE', 'Whether it was used; by whom is not in it.'],
    expires_at: ['READABLE', 'When it runs out.'],
  }),
] as const;
