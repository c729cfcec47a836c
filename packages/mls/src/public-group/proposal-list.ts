import type { Extension } from '../messages/index.ts';
import { encodePskId, type KeyPackage, type LeafNode, type PskId } from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { forEachMember, KeySet, type RatchetTree } from '../tree/index.ts';
import type { SentProposal } from './authority.ts';
import { toHex } from './hex.ts';

/** A list of proposals sorted by what they do, in the order in which each kind is applied. */
export interface ProposalList {
  readonly all: readonly SentProposal[];
  readonly extensions: readonly Extension[] | undefined;
  readonly updates: readonly { readonly leafIndex: number; readonly leaf: LeafNode }[];
  readonly removes: readonly number[];
  readonly adds: readonly KeyPackage[];
  readonly psks: readonly PskId[];
  /** The KEM output of an ExternalInit. */
  readonly externalInit: Uint8Array | undefined;
  /** Section 12.4: whether the commit must have a path. */
  readonly pathRequired: boolean;
}

/** Who commits: a member, or somebody from outside who joins by it. */
export type Committer =
  | { readonly kind: 'member'; readonly leafIndex: number }
  | { readonly kind: 'external' };

const PATH_OPTIONAL: readonly string[] = ['add', 'psk', 're-init'];

function sortProposals(all: readonly SentProposal[]): ProposalList {
  const updates: { leafIndex: number; leaf: LeafNode }[] = [];
  const removes: number[] = [];
  const adds: KeyPackage[] = [];
  const psks: PskId[] = [];
  const extensionLists: (readonly Extension[])[] = [];
  const externalInits: Uint8Array[] = [];
  for (const { proposal, sender } of all) {
    if (proposal.kind === 'update' && sender.kind === 'member') {
      updates.push({ leafIndex: sender.leafIndex, leaf: proposal.leafNode });
    } else if (proposal.kind === 'remove') removes.push(proposal.removed);
    else if (proposal.kind === 'add') adds.push(proposal.keyPackage);
    else if (proposal.kind === 'psk') psks.push(proposal.psk);
    else if (proposal.kind === 'group-context-extensions') extensionLists.push(proposal.extensions);
    else if (proposal.kind === 'external-init') externalInits.push(proposal.kemOutput);
  }
  if (extensionLists.length > 1) {
    throw new MlsRefusal('context-extensions-twice', '12.2', 'several GroupContextExtensions in one commit');
  }
  if (externalInits.length > 1) {
    throw new MlsRefusal('external-commit-invalid', '12.2', 'several ExternalInits in one commit');
  }
  const pathRequired = all.length === 0 || all.some(({ proposal }) => !PATH_OPTIONAL.includes(proposal.kind));
  const [extensions] = extensionLists;
  const [externalInit] = externalInits;
  return { all, extensions, updates, removes, adds, psks, externalInit, pathRequired };
}

function checkPsksDistinct(psks: readonly PskId[]): void {
  const ids = psks.map((psk) => toHex(encodePskId(psk)));
  if (new Set(ids).size !== ids.length) {
    throw new MlsRefusal('psk-twice', '12.2', 'one pre-shared key is named twice');
  }
}

function checkLeavesChangedOnce(list: ProposalList): void {
  const changed = new Set<number>();
  for (const leafIndex of [...list.updates.map((update) => update.leafIndex), ...list.removes]) {
    if (changed.has(leafIndex)) {
      throw new MlsRefusal('leaf-changed-twice', '12.2', `leaf ${leafIndex} is updated or removed twice`);
    }
    changed.add(leafIndex);
  }
}

/** A client is its signature key here; a policy that knows more sees all leaves. */
function checkClientsNew(list: ProposalList, tree: RatchetTree): void {
  if (list.adds.length === 0) return;
  const leaving = new Set(list.removes);
  const present = new KeySet();
  forEachMember(tree, (leaf, leafIndex) => {
    if (!leaving.has(leafIndex)) present.add(leaf.signatureKey);
  });
  const added = new KeySet();
  for (const { leafNode } of list.adds) {
    if (present.has(leafNode.signatureKey)) {
      throw new MlsRefusal('client-already-member', '12.2', 'an Add of a client that is a member already');
    }
    if (!added.add(leafNode.signatureKey)) {
      throw new MlsRefusal('client-added-twice', '12.2', 'several Adds of one client');
    }
  }
}

/** Section 12.2: a type that RFC 9420 does not define is supported by all who stay and will process the commit. */
function checkTypesSupported(list: ProposalList, tree: RatchetTree): void {
  const types = new Set<number>();
  for (const { proposal } of list.all) if (proposal.kind === 'custom') types.add(proposal.proposalType);
  if (types.size === 0) return;
  const leaving = new Set(list.removes);
  forEachMember(tree, (leaf, leafIndex) => {
    for (const type of types) {
      if (!leaving.has(leafIndex) && !leaf.capabilities.proposals.includes(type)) {
        const detail = `leaf ${leafIndex} does not support proposal type ${type}`;
        throw new MlsRefusal('proposal-type-unsupported', '12.2', detail);
      }
    }
  });
}

function checkMemberList(list: ProposalList, committer: number, tree: RatchetTree): void {
  if (list.all.some(({ proposal }) => proposal.kind === 're-init')) {
    if (list.all.length > 1) {
      throw new MlsRefusal('re-init-not-alone', '12.2', 'a ReInit together with other proposals');
    }
    throw new MlsRefusal('re-init-unsupported', '11.2', 'groups are not reinitialized by this package');
  }
  if (list.externalInit !== undefined) {
    throw new MlsRefusal('external-init-misplaced', '12.2', 'an ExternalInit in the commit of a member');
  }
  if (list.updates.some(({ leafIndex }) => leafIndex === committer)) {
    throw new MlsRefusal('update-by-committer', '12.2', 'an Update by the committer');
  }
  if (list.removes.includes(committer)) {
    throw new MlsRefusal('removes-committer', '12.2', 'a Remove of the committer');
  }
  checkLeavesChangedOnce(list);
  checkClientsNew(list, tree);
  checkTypesSupported(list, tree);
}

function checkExternalList(list: ProposalList): void {
  const refuse = (detail: string): never => {
    throw new MlsRefusal('external-commit-invalid', '12.2', detail);
  };
  if (list.externalInit === undefined) refuse('an external commit without an ExternalInit');
  if (list.removes.length > 1) refuse('an external commit with several Removes');
  for (const { proposal, byReference } of list.all) {
    if (byReference) {
      throw new MlsRefusal(
        'external-commit-invalid',
        '12.4.3.2',
        'a proposal by reference in an external commit',
      );
    }
    if (proposal.kind !== 'external-init' && proposal.kind !== 'remove' && proposal.kind !== 'psk') {
      refuse(`${proposal.kind} in an external commit`);
    }
  }
}

/**
 * Whether these proposals may stand in one commit together (RFC 9420 section 12.2). Each by itself is for
 * `checkProposal`, the tree that results for `settleCommit`.
 */
export function checkProposalList(
  all: readonly SentProposal[],
  committer: Committer,
  tree: RatchetTree,
): ProposalList {
  const list = sortProposals(all);
  if (committer.kind === 'member') checkMemberList(list, committer.leafIndex, tree);
  else checkExternalList(list);
  checkPsksDistinct(list.psks);
  return list;
}
