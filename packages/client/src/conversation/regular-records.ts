import {
  type AccountId,
  accountIdSchema,
  boolean,
  type Codec,
  type ConversationId,
  conversationIdSchema,
  defineCodec,
  nullable,
  struct,
  uint,
} from '@sotto/protocol';
import type { Address } from '../store/index.ts';

/** A regular conversation as the server last showed it, and how much of it is here. */
export interface RegularRecord {
  readonly conversationId: ConversationId;
  /** The other side. */
  readonly peer: AccountId;
  readonly request: boolean;
  readonly listed: boolean;
  readonly lastSeq: number;
  readonly readSeq: number;
  readonly clearedSeq: number;
  /** The account's revision at which the server last changed any of these. */
  readonly revision: number;
  /** Changes are taken in up to this number, and deletions of single messages up to this revision. */
  readonly throughSeq: number;
  readonly throughRevision: number;
  /** Every message from this number on is here; null before the first look, 1 when nothing is earlier. */
  readonly floor: number | null;
}

const regularCodec: Codec<RegularRecord> = defineCodec(
  struct({
    conversationId: conversationIdSchema,
    peer: accountIdSchema,
    request: boolean,
    listed: boolean,
    lastSeq: uint(),
    readSeq: uint(),
    clearedSeq: uint(),
    revision: uint(),
    throughSeq: uint(),
    throughRevision: uint(),
    floor: nullable(uint({ min: 1 })),
  }),
  1_024,
);

export function regularAddress(id: ConversationId): Address<RegularRecord> {
  return { key: `regular/${id}`, codec: regularCodec };
}

export const everyRegular = { from: 'regular/', to: 'regular0', codec: regularCodec } as const;

/** The account's revision up to which changes of its regular conversations are taken in. */
export const inboxAddress: Address<number> = { key: 'inbox', codec: defineCodec(uint(), 16) };
