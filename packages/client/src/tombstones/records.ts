import {
  array,
  type ConversationId,
  type DeletedMessages,
  defineCodec,
  deletedMessagesCodec,
  struct,
  uint,
} from '@sotto/protocol';
import type { Address } from '../store/index.ts';

/** What the account has deleted of a conversation, as far as this device knows (R29). Holds nothing that was said. */
export function deletedAddress(id: ConversationId): Address<DeletedMessages> {
  return { key: `deleted/${id}`, codec: deletedMessagesCodec };
}

export const everyDeleted = { from: 'deleted/', to: 'deleted0', codec: deletedMessagesCodec } as const;

/** Deletions that the server has not been told of. */
export interface WaitingDeletion {
  /** Everything up to and including this sequence number; 0 for nothing. */
  readonly clearTo: number;
  readonly seqs: readonly number[];
}

const waitingCodec = defineCodec<WaitingDeletion>(
  struct({ clearTo: uint(), seqs: array(uint({ min: 1 }), { max: 1_000_000 }) }),
  16_777_216,
);

export function deletionWaitingAddress(id: ConversationId): Address<WaitingDeletion> {
  return { key: `deletion-waiting/${id}`, codec: waitingCodec };
}

export const everyDeletionWaiting = {
  from: 'deletion-waiting/',
  to: 'deletion-waiting0',
  codec: waitingCodec,
} as const;
