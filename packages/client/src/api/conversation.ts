import type { EligibilityReason } from '@sotto/protocol';
import type { Person } from './people.ts';
import type { NetworkFailure } from './result.ts';
import type { MessageItem } from './timeline.ts';

/** `regular`: stored in the clear by the server. */
export type Security = 'regular' | 'encrypted';

/**
 * Whether the devices of those who take part keep its messages for later (R27). `ephemeral`: what a device has read stays
 * on that device alone, and a device that comes later does not see it. Everybody is shown it, and it never changes.
 */
export type HistoryPolicy = 'archived' | 'ephemeral';

/** The person's own marks of a conversation. */
export interface Marks {
  /** Kept at the top of the list. */
  readonly pinned: boolean;
  /** No notifications. */
  readonly muted: boolean;
  /** Out of the inbox. */
  readonly archived: boolean;
}

export interface ConversationSummary extends Marks {
  readonly conversationId: string;
  readonly security: Security;
  readonly kind: 'direct' | 'group';
  /** Null of a regular one, which the server keeps. */
  readonly historyPolicy: HistoryPolicy | null;
  /** A message request that waits for an answer (A3). */
  readonly request: boolean;
  /** Everybody but oneself. */
  readonly people: readonly Person[];
  readonly last: MessageItem | null;
  readonly unread: number;
  /** Order of the inbox: when the last thing happened, ms since the epoch. */
  readonly updatedAt: number;
  /** `stuck`: this device cannot follow the conversation and is trying to join it anew. */
  readonly state: 'open' | 'stuck';
}

export type ConversationFailure =
  | NetworkFailure
  | { readonly code: 'unknown-conversation' }
  | { readonly code: 'unknown-item' }
  /** Not for this kind of conversation. */
  | { readonly code: 'unsupported' }
  | { readonly code: 'not-ready' };

export type ReactFailure =
  | ConversationFailure
  /** Not one emoji, or too long. */
  | { readonly code: 'invalid' }
  /** Accept the message request first: a reaction would tell that it was read (A3). */
  | { readonly code: 'request-pending' }
  | { readonly code: 'not-deliverable' };

export type StartConversationFailure =
  | NetworkFailure
  | { readonly code: 'not-found' }
  /** Every reason why the two may not exchange encrypted messages (A4). */
  | { readonly code: 'not-eligible'; readonly reasons: readonly EligibilityReason[] }
  /** They have not set a device up for encrypted messages. */
  | { readonly code: 'no-devices' }
  /** Their roster does not verify, or is not the one that was known before (R6, R8). */
  | { readonly code: 'identity-refused' }
  /** They have a new identity that has not been accepted: `acceptIdentity` (R8). */
  | { readonly code: 'identity-changed' }
  /** There is one, and this device cannot open it, or not yet (A18). */
  | { readonly code: 'not-on-this-device' }
  /** This device is not registered (A11). */
  | { readonly code: 'unregistered' }
  | { readonly code: 'not-ready' };

export type SendFailure =
  | { readonly code: 'empty' }
  /** `limit` in bytes of UTF-8. */
  | { readonly code: 'too-long'; readonly limit: number }
  | { readonly code: 'unknown-conversation' }
  | { readonly code: 'not-ready' };

export type RefreshFailure =
  | NetworkFailure
  | { readonly code: 'unknown-conversation' }
  | { readonly code: 'not-ready' };
