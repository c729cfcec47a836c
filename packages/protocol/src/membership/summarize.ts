import type { CommitChange, GroupContext, LeafNode } from '@sotto/mls/public';
import type { CommitSummary } from './commit-summary.ts';
import type { ConversationContext } from './context.ts';
import { identityOf, type LeafIdentity } from './credential.ts';
import { readContext, readExtensions } from './group-extensions.ts';

/** The identity in a leaf that the authentication service has accepted. */
export function identityIn(leaf: LeafNode): LeafIdentity {
  const identity = identityOf(leaf.credential);
  if (identity === null) throw new TypeError('a leaf was accepted without an identity');
  return identity;
}

/** The context of a group that the policy has accepted. */
export function contextIn(group: GroupContext): ConversationContext {
  const context = readContext(group);
  if (!context.ok) throw new TypeError('a group was accepted without a context');
  return context.value;
}

/** @throws RangeError for an epoch that no conversation lives to see. */
export function epochIn(group: GroupContext): number {
  if (group.epoch > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('an epoch over 2^53-1');
  return Number(group.epoch);
}

/** A commit that was accepted, in our terms. */
export function summarize(change: CommitChange): CommitSummary {
  const context = readExtensions(change.extensionsAfter);
  if (!context.ok) throw new TypeError('a commit was accepted without a context');
  const committer = identityIn(change.committer.leaf);
  const added = change.added.map(({ leaf }) => identityIn(leaf));
  return {
    committer,
    epoch: epochIn(change.before) + 1,
    external: change.external,
    added: change.external ? [committer, ...added] : added,
    removed: change.removed.map(({ leaf }) => identityIn(leaf)),
    context: context.value,
  };
}
