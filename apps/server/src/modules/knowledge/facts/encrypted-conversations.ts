import { tableFacts } from './table.ts';

const untilEmpty = 'Until everybody who takes part has deleted the account.';
const untilLeft = 'Until you delete your account.';
const untilDeleted =
  'Until you delete the message, the conversation or your account, or begin a new identity.';
const untilAllDeleted = 'Until everybody has deleted the message, or you the whole conversation up to it.';
const untilDelivered = 'Until every device that it is for has got it, and at most 30 days.';

export const encryptedFacts = [
  ...tableFacts('conversation', 'ENCRYPTED_CONVERSATIONS', untilEmpty, {
    id: ['READABLE', 'A number that stands for an encrypted conversation; it says when it was begun.'],
    kind: ['READABLE', 'Whether it is between two people or in a group.'],
    pair: ['READABLE', 'Who the two people are, if it is between two.'],
    created_at: ['READABLE', 'When it was begun.'],
    history_policy: [
      'READABLE',
      'Whether the devices of its people keep the keys of its messages for later ones.',
    ],
    epoch: ['READABLE', 'How many times its keys were changed.'],
    last_seq: ['READABLE', 'How many messages and key changes there were.'],
    transport_floor: ['READABLE', 'Up to which message the keys on their way were dropped.'],
    removal_due: ['READABLE', 'Whether a device that was removed from an account has still to be left out.'],
  }),
  ...tableFacts('conversation_state', 'ENCRYPTED_CONVERSATIONS', 'Until the next change of keys.', {
    conversation_id: ['READABLE', 'Which conversation it is the state of.', untilEmpty],
    group_info: ['PUBLIC_KEY', 'The signed public state of the conversation, which a new device joins by.'],
    ratchet_tree: ['PUBLIC_KEY', 'The public keys of all devices in the conversation.'],
  }),
  ...tableFacts('participant', 'ENCRYPTED_CONVERSATIONS', 'Until you leave it, or nobody is left in it.', {
    conversation_id: ['READABLE', 'Which conversation somebody takes part in.'],
    account_id: ['READABLE', 'Who takes part.'],
    joined_at: ['READABLE', 'Since when.'],
    cleared_seq: ['READABLE', 'Up to which message somebody has deleted it; others are not told.'],
  }),
  ...tableFacts('position', 'ENCRYPTED_CONVERSATIONS', untilLeft, {
    conversation_id: ['READABLE', 'Which conversation a device is in.'],
    account_id: ['READABLE', 'Whose device it is.'],
    device_id: ['READABLE', 'Which device it is.'],
    first_seq: ['READABLE', 'From which message on the device gets them.'],
    welcome_seq: ['READABLE', 'Which change of keys let it in.'],
    left_seq: ['READABLE', 'Which change of keys put it out.'],
    acked_seq: ['READABLE', 'Up to which message the device has them; others are not told.'],
    pending: ['READABLE', 'Whether something waits for it.'],
    counter: ['READABLE', 'How many messages the device has sent in the conversation.'],
  }),
  ...tableFacts('event', 'ENCRYPTED_CONVERSATIONS', untilEmpty, {
    conversation_id: ['READABLE', 'In which conversation something was sent.'],
    seq: ['READABLE', 'Its place in the conversation.'],
    kind: ['READABLE', 'Whether it is a message or a change of keys; a reaction is a message, too.'],
    epoch: ['READABLE', 'After how many changes of keys it was sent.'],
    accepted_at: ['READABLE', 'When it was sent.'],
    sender_account_id: ['READABLE', 'Who sent it.'],
    sender_device_id: ['READABLE', 'From which device.'],
    message_id: ['HASHED', 'A hash of the encrypted message.'],
    body: [
      'ENCRYPTED',
      'The message: text, link or reaction. The server has no key for it.',
      'Until everybody who takes part has deleted the message.',
    ],
    transport: [
      'ENCRYPTED',
      'The key of the message on its way to the devices, encrypted for them.',
      'Until every device has stored the message, or its account has deleted it, and at most 30 days.',
    ],
    commit: ['PUBLIC_KEY', 'A change of keys, signed by the device that made it.'],
    size: ['READABLE', 'How many bytes it has; messages are padded to a few sizes.'],
  }),
  ...tableFacts('archive_item', 'ENCRYPTED_CONVERSATIONS', untilDeleted, {
    account_id: ['READABLE', 'Whose devices have kept a message for later ones.'],
    conversation_id: ['READABLE', 'In which conversation the message is.'],
    seq: [
      'READABLE',
      'Which message it is; so the server sees that somebody has read it, and others are not told.',
    ],
    vault_version: ['READABLE', 'Which of the vault’s keys protects it, counted from the first.'],
    sealed: ['ENCRYPTED', 'The key of the message, which only the account’s own devices can open.'],
  }),
  ...tableFacts('event_deletion', 'ENCRYPTED_CONVERSATIONS', untilAllDeleted, {
    conversation_id: ['READABLE', 'In which conversation somebody has deleted a message.'],
    account_id: ['READABLE', 'Who has deleted it; others are not told.'],
    seq: ['READABLE', 'Which message it is.'],
  }),
  ...tableFacts('welcome', 'ENCRYPTED_CONVERSATIONS', untilDelivered, {
    conversation_id: ['READABLE', 'Which conversation new devices are let into.'],
    seq: ['READABLE', 'Which change of keys lets them in.'],
    accepted_at: ['READABLE', 'When that was.'],
    welcome: ['ENCRYPTED', 'The keys of the conversation, encrypted for the new devices.'],
    ratchet_tree: ['PUBLIC_KEY', 'The public keys of all devices in the conversation.'],
    waiting: ['READABLE', 'How many devices have not got it yet.'],
  }),
] as const;
