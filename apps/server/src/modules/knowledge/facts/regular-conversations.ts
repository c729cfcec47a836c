import { tableFacts, untilAccountDeleted } from './table.ts';

const untilGone =
  'Until both have deleted the account, or one has and the other has deleted the conversation.';
const untilBothDeleted = 'Until both of you have deleted it; who deletes the account has deleted everything.';
const own = 'Until you delete your account, or the conversation is deleted for both.';

export const regularFacts = [
  ...tableFacts('inbox', 'REGULAR_CONVERSATIONS', untilAccountDeleted, {
    account_id: ['READABLE', 'Whose inbox it is.'],
    revision: ['READABLE', 'How many changes there were in it.'],
  }),
  ...tableFacts('regular_conversation', 'REGULAR_CONVERSATIONS', untilGone, {
    id: ['READABLE', 'A number that stands for a conversation of two; it says when it was begun.'],
    pair: ['READABLE', 'Who the two are.'],
    created_at: ['READABLE', 'When it was begun.'],
    last_seq: ['READABLE', 'How many messages and reactions there were.'],
  }),
  ...tableFacts('regular_participant', 'REGULAR_CONVERSATIONS', own, {
    conversation_id: ['READABLE', 'Which conversation it is your side of.'],
    account_id: ['READABLE', 'Whose side it is.'],
    peer_id: ['READABLE', 'Who the other one is.'],
    revision: ['READABLE', 'When it last changed for you, as a number of your inbox.'],
    request: [
      'READABLE',
      'Whether it is a message request that you have not answered; its sender is not told.',
    ],
    read_seq: ['READABLE', 'How far you have read; the other side is not told.'],
    cleared_seq: ['READABLE', 'How far you have deleted it for yourself; the other side is not told.'],
    pinned: ['READABLE', 'Whether you keep it at the top.'],
    muted: ['READABLE', 'Whether you want no notifications of it.'],
    archived: ['READABLE', 'Whether you have put it into the archive.'],
  }),
  ...tableFacts('regular_message', 'REGULAR_CONVERSATIONS', untilBothDeleted, {
    conversation_id: ['READABLE', 'In which conversation a message is.'],
    id: ['READABLE', 'A random number that stands for the message.'],
    seq: ['READABLE', 'Its place in the conversation.'],
    changed_seq: ['READABLE', 'The place of its newest reaction.'],
    sender_id: ['READABLE', 'Who sent it.'],
    text: ['READABLE', 'What it says. Unlike that of an encrypted message, the server can read it.'],
    sent_at: ['READABLE', 'When it was sent.'],
  }),
  ...tableFacts(
    'regular_reaction',
    'REGULAR_CONVERSATIONS',
    'Until you take it back, the message is deleted by both, or you delete your account.',
    {
      conversation_id: ['READABLE', 'In which conversation somebody reacted.'],
      message_id: ['READABLE', 'To which message.'],
      account_id: ['READABLE', 'Who reacted.'],
      emoji: ['READABLE', 'With which emoji.'],
    },
  ),
  ...tableFacts(
    'regular_deletion',
    'REGULAR_CONVERSATIONS',
    'Until you delete the whole conversation, or your account.',
    {
      conversation_id: ['READABLE', 'In which conversation you have deleted a single message for yourself.'],
      account_id: ['READABLE', 'Who has deleted it.'],
      message_id: ['READABLE', 'Which message; the other side is not told.'],
      seq: ['READABLE', 'Its place in the conversation.'],
      revision: ['READABLE', 'When you deleted it, as a number of your inbox.'],
    },
  ),
] as const;
