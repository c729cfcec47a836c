import type { CipherSuite } from '../crypto/suite.ts';
import type { GroupContext } from '../messages/index.ts';
import { checkSuite } from '../public-group/environment.ts';
import { type Member, membersOf, type PublicGroup, type StoredProposal } from '../public-group/index.ts';
import * as schedule from '../schedule/index.ts';
import { leafAt } from '../tree/index.ts';
import type { OwnLeaf } from './api.ts';
import type { GroupState } from './state.ts';

/** The members from left to right, oneself among them. */
export function members(state: GroupState): Member[] {
  return membersOf(state.group);
}

export function groupContext(state: GroupState): GroupContext {
  return state.group.context;
}

/** What of the state is not secret, e.g. for `exportRatchetTree`. */
export function publicGroup(state: GroupState): PublicGroup {
  return state.group;
}

export function ownLeaf(state: GroupState): OwnLeaf {
  const leaf = leafAt(state.group.tree, state.ownLeafIndex);
  if (leaf === undefined) throw new TypeError('a state without its own leaf');
  return { leafIndex: state.ownLeafIndex, leaf };
}

/** The proposals that a commit of this epoch may name, oldest first. */
export function storedProposals(state: GroupState): StoredProposal[] {
  return [...state.group.proposals.values()];
}

/**
 * MLS-Exporter (RFC 9420 section 8.5).
 *
 * @param length bytes, at most 255 times the suite's hash length
 * @throws MlsRefusal where the suite is not the group's, which is a mistake of the caller's
 */
export function exportSecret(
  suite: CipherSuite,
  state: GroupState,
  label: string,
  context: Uint8Array,
  length: number,
): Uint8Array {
  checkSuite(suite, state.group.context);
  return schedule.exportSecret(suite, state.secrets.exporterSecret, label, context, length);
}

/** The epoch authenticator (section 8.7): equal for all who are in the same state, to compare by other means. */
export function epochAuthenticator(state: GroupState): Uint8Array {
  return state.secrets.epochAuthenticator.slice();
}
