import type { CommitChange, Decision, FoundGroup, LeafNode, Policy } from '@sotto/mls/public';
import { equalBytes } from '../crypto/public.ts';
import { limits } from '../limits.ts';
import { type ConversationContext, contextCodec, participantOf } from './context.ts';
import { identityOf } from './credential.ts';
import { readContext, readExtensions } from './group-extensions.ts';
import { standingIn } from './leaf-standing.ts';
import { faultOfRebirth } from './rebirth.ts';
import type { RosterDirectory } from './roster-directory.ts';

/**
 * Who may commit what (section 3 of the protocol). Every receiver asks it, the server included, before a commit
 * changes anything. What is not allowed here explicitly is refused.
 */
export function makePolicy(rosters: RosterDirectory): Policy {
  return {
    allowProposal: () => refuse('proposals travel inside commits only'),
    allowCommit: (change) => decide(faultOfCommit(change, rosters)),
    allowGroup: (group) => decide(faultOfGroup(group, rosters)),
  };
}

function faultOfCommit(change: CommitChange, rosters: RosterDirectory): string | null {
  const before = readContext(change.before);
  if (!before.ok) return before.error.detail;
  const after = readExtensions(change.extensionsAfter);
  if (!after.ok) return after.error.detail;
  if (change.authenticatedData.length > 0) return 'a commit that carries data';
  if (change.added.length + change.removed.length > limits.membersPerCommit) return 'too many at once';
  if (standingIn(before.value, change.committer.leaf, rosters).kind !== 'current') {
    return 'the committer’s device is not in its account’s newest roster';
  }
  return (
    faultOfProposals(change) ??
    faultOfContext(change, before.value, after.value, rosters) ??
    (change.external
      ? faultOfExternalCommit(change)
      : faultOfRemovals(change, before.value, after.value, rosters))
  );
}

function faultOfProposals(change: CommitChange): string | null {
  for (const { proposal, byReference } of change.proposals) {
    if (byReference) return 'proposals travel inside commits only';
    switch (proposal.kind) {
      case 'add':
      case 'remove':
      case 'group-context-extensions':
      case 'external-init':
        break;
      default:
        return `a proposal of kind ${proposal.kind}`;
    }
  }
  return null;
}

/** R14: only an admin of a group changes what the conversation is; of a direct one only an identity changes (R8). */
function faultOfContext(
  change: CommitChange,
  before: ConversationContext,
  after: ConversationContext,
  rosters: RosterDirectory,
): string | null {
  if (equalBytes(contextCodec.encode(before), contextCodec.encode(after))) return null;
  if (before.kind === 'direct') return faultOfRebirth(change, before, after, rosters);
  if (change.external) return 'who joins changes nothing else';
  const committer = identityOf(change.committer.leaf.credential);
  const participant = committer && participantOf(before, committer.accountId);
  if (participant?.role !== 'admin') return 'only an admin changes a group';
  if (after.conversationId !== before.conversationId || after.kind !== before.kind) {
    return 'a conversation cannot become another';
  }
  const stranger = change.membersAfter().find(({ leaf }) => !isParticipant(after, leaf));
  return stranger === undefined ? null : 'devices of somebody who no longer takes part would stay';
}

/** R18: an external commit removes no other leaf than an older one of the same device. */
function faultOfExternalCommit(change: CommitChange): string | null {
  if (change.added.length > 0) return 'who joins adds nobody else';
  const joiner = identityOf(change.committer.leaf.credential);
  const other = change.removed.find(({ leaf }) => identityOf(leaf.credential)?.deviceId !== joiner?.deviceId);
  return other === undefined ? null : 'who joins removes nobody else';
}

/** R17: leaves go when their device has left its roster, or their account the conversation; no others do. */
function faultOfRemovals(
  change: CommitChange,
  before: ConversationContext,
  after: ConversationContext,
  rosters: RosterDirectory,
): string | null {
  const wronged = change.removed.find(
    ({ leaf }) => isParticipant(after, leaf) && standingIn(before, leaf, rosters).kind !== 'stale',
  );
  return wronged === undefined ? null : 'a device that is in its account’s newest roster stays';
}

function faultOfGroup(group: FoundGroup, rosters: RosterDirectory): string | null {
  const context = readContext(group.context);
  if (!context.ok) return context.error.detail;
  if (group.groupInfoExtensions.some(({ type }) => type !== EXTERNAL_PUB))
    return 'a group info with more in it';
  if (group.members.length > limits.leaves) return 'more members than a conversation may have';
  if (group.via !== 'welcome') return null;
  // Who adds this device vouches for everything it is about to believe.
  const inviter = group.members.find(({ leafIndex }) => leafIndex === group.signer);
  const standing = inviter && standingIn(context.value, inviter.leaf, rosters);
  return standing?.kind === 'current' ? null : 'added by a device that is not in its account’s newest roster';
}

/** RFC 9420 section 17.3. */
const EXTERNAL_PUB = 0x0004;

function isParticipant(context: ConversationContext, leaf: LeafNode): boolean {
  const identity = identityOf(leaf.credential);
  return identity !== null && participantOf(context, identity.accountId) !== undefined;
}

function decide(fault: string | null): Decision {
  return fault === null ? { accept: true } : refuse(fault);
}

function refuse(reason: string): Decision {
  return { accept: false, reason };
}
