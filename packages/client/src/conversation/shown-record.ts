import {
  boolean,
  type Codec,
  type ConversationId,
  defineCodec,
  nullable,
  struct,
  text,
  uint,
} from '@sotto/protocol';
import type { ItemOrder, Marks } from '../api/index.ts';
import { type Address, grown } from '../store/index.ts';

/**
 * What the list of conversations shows of one, of either kind, and the numbers of its outbox. A record of its own,
 * because the user changes it while the device waits for the server with the conversation's writer in its hand.
 */
export interface ShownRecord extends Marks {
  /** Messages that the person has not seen. */
  readonly unread: number;
  readonly readUpTo: ItemOrder;
  /** Where the newest message stands. */
  readonly last: ItemOrder | null;
  /** Milliseconds since 1970, UTC. */
  readonly updatedAt: number;
  /** Out of the list until there is a message in it (A15). */
  readonly hidden: boolean;
  /** The number that the next message in the outbox gets. */
  readonly nextQueueNumber: number;
}

const noMarks: Marks = { pinned: false, muted: false, archived: false };

const shownCodec: Codec<ShownRecord> = defineCodec(
  grown(
    struct({
      unread: uint(),
      readUpTo: text({ max: 64 }),
      last: nullable(text({ max: 64 })),
      updatedAt: uint(),
      nextQueueNumber: uint({ min: 1 }),
      pinned: boolean,
      muted: boolean,
      archived: boolean,
      hidden: boolean,
    }),
    { ...noMarks, hidden: false },
  ),
  1_024,
);

export function shownAddress(id: ConversationId): Address<ShownRecord> {
  return { key: `shown/${id}`, codec: shownCodec };
}

/** @param kept what of it stays when everything else begins anew. */
export function shownFirst(
  updatedAt: number,
  kept: Marks & Partial<Pick<ShownRecord, 'hidden'>> = noMarks,
): ShownRecord {
  const { pinned, muted, archived, hidden = false } = kept;
  const empty = { unread: 0, readUpTo: '', last: null, nextQueueNumber: 1 };
  return { ...empty, updatedAt, pinned, muted, archived, hidden };
}
