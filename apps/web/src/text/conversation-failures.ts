/** Failures of what one does in and to a conversation. */
import type { ConversationFailure, ReactFailure } from '@sotto/client';
import { type Catalogue, network } from './failures.ts';

export const conversationFailures: Catalogue<ConversationFailure> = {
  ...network,
  'unknown-conversation': () => ({
    what: 'This conversation is no longer on this device.',
    next: 'Start it again from “New message”.',
  }),
  'unknown-item': () => ({
    what: 'This message is no longer here.',
    next: 'It may have been deleted on another of your devices.',
  }),
  unsupported: () => ({
    what: 'That is not possible in this kind of conversation.',
    next: 'Reload the page to see what is possible.',
  }),
  'not-ready': () => ({ what: 'This device is still getting ready.', next: 'Wait a moment and try again.' }),
};

export const reactFailures: Catalogue<ReactFailure> = {
  ...conversationFailures,
  invalid: () => ({ what: 'The server does not know this emoji.', next: 'Choose another one.' }),
  'request-pending': () => ({
    what: 'A reaction would tell them that you have read it.',
    next: 'Accept the request first.',
  }),
  'not-deliverable': () => ({
    what: 'Your reaction can’t reach this person now.',
    next: 'Try again later.',
  }),
};
