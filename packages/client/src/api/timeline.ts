/** Sorts the items of one conversation; opaque, compared as a string. */
export type ItemOrder = string;

export type TimelineItem = MessageItem | NoticeItem;

export interface MessageItem {
  readonly type: 'message';
  /** Stable from the moment it is written, also through sending. */
  readonly itemId: string;
  readonly conversationId: string;
  readonly order: ItemOrder;
  /** As its MLS leaf proves it (R23). */
  readonly senderAccountId: string;
  readonly outgoing: boolean;
  /** By the sender's clock, ms since the epoch. */
  readonly sentAt: number;
  readonly content: MessageContent;
  /** At most one of each person, in the order in which they were first made. */
  readonly reactions: readonly Reaction[];
  readonly delivery: Delivery;
}

export interface Reaction {
  readonly accountId: string;
  readonly emoji: string;
}

export type MessageContent =
  | { readonly type: 'text'; readonly text: string }
  /** Genuine, but of a kind that this version does not know. */
  | { readonly type: 'unsupported' };

export type Delivery =
  | { readonly state: 'queued' }
  | { readonly state: 'sending' }
  | { readonly state: 'sent' }
  | { readonly state: 'received' }
  | {
      readonly state: 'failed';
      readonly reason:
        | 'rejected'
        | 'identity-refused'
        /** Their identity has changed, and that has not been accepted (R8). */
        | 'identity-changed'
        | 'not-a-member'
        /** Encrypted: the two may not exchange encrypted messages (A4). `person` says why. */
        | 'not-eligible'
        /** Regular: one has blocked the other, or one is suspended or gone. */
        | 'not-deliverable';
    };

export interface NoticeItem {
  readonly type: 'notice';
  readonly itemId: string;
  readonly conversationId: string;
  readonly order: ItemOrder;
  readonly at: number;
  readonly notice:
    | 'conversation-started'
    /** Something from that sender never arrived (R25). */
    | 'messages-missing'
    /** Something arrived that is not genuine or not readable; it was not shown (R21). */
    | 'message-refused'
    /** A change of the conversation was not genuine or not allowed; it was not followed (R21). */
    | 'commit-refused'
    /** This device joined anew; what was said in between comes from the archive, if the conversation has one. */
    | 'rejoined'
    /** The person's identity is another than before (R8). */
    | 'identity-changed'
    /** The new identity was accepted; encrypted messages go on. */
    | 'identity-accepted'
    /** Two rosters of one version of the person's account exist (R6): somebody lies. */
    | 'identity-forked'
    /** The person's account has a device more; who they are has not changed. */
    | 'device-added';
  /** Whom it is about, if anybody. */
  readonly accountId: string | null;
}

export interface TimelineQuery {
  readonly before?: ItemOrder;
  /** 1 to 200. */
  readonly limit: number;
}

export interface TimelinePage {
  readonly items: readonly TimelineItem[];
  readonly hasEarlier: boolean;
}

/** What one call of `loadHistory` has come to. */
export interface LoadedHistory {
  /** Messages that are here now and were not before. */
  readonly loaded: number;
  /** Whether there are earlier ones that are not here yet. */
  readonly hasEarlier: boolean;
}
