import type { Reaction } from '../api/index.ts';
import type { AccountFacts } from './account-facts.ts';
import type { Reply } from './reply.ts';
import type { NotThere } from './social-transport.ts';

/** Conversations that the server keeps in the clear (A2). */
export interface RegularTransport {
  startRegular(accountId: string): Reply<RegularFacts, NotThere>;
  /** Before number `before`, the newest when null; newest first. */
  regularMessages(conversationId: string, before: number | null): Reply<RegularPage | null>;
  regularChanges(conversationId: string, after: RegularPlace): Reply<RegularChanges | null>;
  /** @param id a UUID; the same again gives the first answer. */
  sendRegular(
    conversationId: string,
    id: string,
    text: string,
  ): Reply<RegularText, NotDeliverable | NotThere>;
  reactRegular(
    conversationId: string,
    messageId: string,
    emoji: string | null,
  ): Reply<RegularText, NotDeliverable | NotThere | { readonly code: 'request-pending' }>;
  deleteRegularMessage(conversationId: string, messageId: string): Reply<void, NotThere>;
  deleteRegular(conversationId: string, throughSeq: number): Reply<RegularFacts, NotThere>;
  acceptRequest(conversationId: string): Reply<RegularFacts, NotThere>;
  markRegular(conversationId: string, marks: RegularMarks): Reply<RegularFacts, NotThere>;
}

export type NotDeliverable = { readonly code: 'not-deliverable' };

/** A conversation as this account sees it. */
export interface RegularFacts {
  readonly id: string;
  readonly peer: AccountFacts;
  /** Milliseconds since 1970, UTC; so is `updatedAt`. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly lastSeq: number;
  /** The account's revision at which it last changed. */
  readonly revision: number;
  readonly request: boolean;
  readonly listed: boolean;
  readonly readSeq: number;
  readonly clearedSeq: number;
  readonly unread: number;
  readonly pinned: boolean;
  readonly muted: boolean;
  readonly archived: boolean;
}

export interface RegularText {
  readonly id: string;
  readonly seq: number;
  readonly senderAccountId: string;
  readonly text: string;
  /** Milliseconds since 1970, UTC. */
  readonly sentAt: number;
  readonly reactions: readonly Reaction[];
}

export interface RegularPage {
  readonly messages: readonly RegularText[];
  readonly hasNextPage: boolean;
}

/** How far the changes of a conversation are taken in: of messages by number, of deletions by revision. */
export interface RegularPlace {
  readonly seq: number;
  readonly revision: number;
}

export interface RegularChanges extends RegularPage {
  readonly deletedMessageIds: readonly string[];
  readonly through: RegularPlace;
}

/** What is absent stays as it is. */
export interface RegularMarks {
  readonly readSeq?: number;
  readonly pinned?: boolean;
  readonly muted?: boolean;
  readonly archived?: boolean;
}

/** Something has changed in a conversation, at the account's `revision`. */
export interface InboxChange {
  readonly revision: number;
  readonly conversation: RegularFacts;
}
