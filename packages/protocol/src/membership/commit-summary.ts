import type { ConversationContext } from './context.ts';
import type { LeafIdentity } from './credential.ts';

/** What a commit does, in our terms. */
export interface CommitSummary {
  readonly committer: LeafIdentity;
  /** The epoch that the commit begins. */
  readonly epoch: number;
  /** The committer joins by this very commit (R18). */
  readonly external: boolean;
  /** The joiner of an external commit among them. */
  readonly added: readonly LeafIdentity[];
  readonly removed: readonly LeafIdentity[];
  /** What the conversation is after the commit. */
  readonly context: ConversationContext;
}
