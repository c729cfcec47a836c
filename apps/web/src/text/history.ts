/** Words about what an account can read again later: the policy of a conversation, and what goes when one deletes. */
import type { HistoryPolicy } from '@sotto/client';
import { count } from './count.ts';

export const history = {
  question: 'History',
  archived: {
    label: 'Keep history',
    hint: 'A device that you add later shows what was said before, too. Only your own devices can open it.',
    title: 'History is kept',
    body: (name: string) =>
      `Your devices keep these messages, sealed, and a new device of yours will show them, too; so do ${name}’s. The server can’t open them.`,
    beginning: 'This is the beginning. Your devices keep the history, sealed, and new ones show it.',
  },
  ephemeral: {
    label: 'Ephemeral',
    hint: 'A message stays on the devices that have received it. A device that you add later shows nothing of before.',
    title: 'Ephemeral',
    body: (name: string) =>
      `A message stays on the devices of yours and ${name}’s that have received it, and nowhere else. A new device will show nothing of before.`,
    beginning: 'This conversation is ephemeral: a device shows only what it has received itself.',
  },

  /** Under a button that begins an archived one. */
  default: 'History is kept for your later devices. Under “New message” you can begin an ephemeral one.',
  /** There is a conversation already, of the other kind. */
  other: (name: string, has: HistoryPolicy) => ({
    what: `You already have an encrypted conversation with ${name}.`,
    next:
      has === 'archived'
        ? 'Its history is kept, and that can’t be changed: it is not ephemeral.'
        : 'It is ephemeral, and that can’t be changed: its history is not kept for later devices.',
  }),
} as const;

/** Where this device begins, in an encrypted conversation. */
export const started = {
  archived: () => 'The conversation begins here.',
  ephemeral: () => 'On this device, the conversation begins here.',
  later: () => 'This device joined the conversation here.',
} as const;

export const rejoined = {
  archived: () => 'This device joined again. What it missed comes from your sealed history.',
  ephemeral: () => 'This device joined again. What was said in between is not on it.',
} as const;

export const deleteMessage = {
  regular: (name: string) => [
    'It is gone at once here, and soon from your other devices.',
    'You can’t undo this.',
    `${name} keeps it.`,
  ],
  encrypted: (name: string) => [
    'It goes from all of your devices: here at once, from others as soon as they are online.',
    'You can’t undo this: its key is destroyed, and nobody can open it for you again.',
    `${name} keeps it.`,
  ],
} as const;

export const deleteConversation = {
  regular: (name: string) => [
    'Everything in it is deleted for you, on all your devices. You can’t undo this.',
    `${name} keeps it, is not told, and can write to you again.`,
  ],
  encrypted: (name: string) => [
    'Everything in it goes from all of your devices: here at once, from others as soon as they are online.',
    'You can’t undo this: the keys of the messages are destroyed, and nobody can open them for you again.',
    `${name} keeps everything, is not told, and can write to you again. Then the conversation comes back with what is new, and nothing of before.`,
  ],
} as const;

export const deleteUnsent = (n: number) =>
  `${count(n, 'message that has not been sent is discarded', 'messages that have not been sent are discarded')}, too.`;
