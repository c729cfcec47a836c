import { wipe } from '../crypto/index.ts';
import { protectPublic, sealMessage } from '../framing/index.ts';
import {
  type AuthenticatedContent,
  copyProposal,
  encodeMlsMessage,
  type ProposalOrRef,
} from '../messages/index.ts';
import { checkSendable, limitsOf } from '../public-group/environment.ts';
import type { CommitChange, PublicGroup, SentProposal } from '../public-group/index.ts';
import { nextContext, settleCommit } from '../public-group/settle-commit.ts';
import { checkPathLeaf } from '../public-group/stage-path.ts';
import { type StagedProposals, stageProposals } from '../public-group/stage-proposals.ts';
import { attempt, type Result } from '../result.ts';
import { encodeRatchetTree, treeHash } from '../tree/index.ts';
import { wipePathSecrets } from '../tree/treekem/index.ts';
import type { CommitOptions, CommitOutput, SigningEnvironment } from './api.ts';
import { type BuiltCommit, buildCommit } from './build-commit.ts';
import { nextState } from './epoch.ts';
import { externalPub, signGroupInfo, treeExtension } from './group-info.ts';
import { changedLeafContent, checkSigner } from './leaf.ts';
import { createOwnPath, encryptOwnPath, type OwnPath } from './own-path.ts';
import { pskSecretOf } from './psks.ts';
import { ownLeaf } from './queries.ts';
import { retainedKeys } from './retained-keys.ts';
import { fittingProposals, namedProposals } from './select-proposals.ts';
import { type GroupState, makeState, secretsGone } from './state.ts';
import { createWelcome, type Welcomed } from './welcome.ts';

interface Covered {
  readonly sent: readonly SentProposal[];
  readonly listed: readonly ProposalOrRef[];
}

/** The proposals that a commit covers: stored ones by reference, then one's own by value. */
function coveredProposals(
  environment: SigningEnvironment,
  state: GroupState,
  options: CommitOptions,
): Covered {
  const stored =
    options.references === undefined
      ? fittingProposals(environment, state)
      : namedProposals(state, options.references);
  const own = (options.proposals ?? []).map((each) => copyProposal(each, limitsOf(environment)));
  const sender = { kind: 'member', leafIndex: state.ownLeafIndex } as const;
  return {
    sent: [
      ...stored.map((each) => ({ proposal: each.proposal, sender: each.sender, byReference: true })),
      ...own.map((proposal) => ({ proposal, sender, byReference: false })),
    ],
    listed: [
      ...stored.map(({ ref }) => ({ kind: 'reference', reference: ref }) as const),
      ...own.map((proposal) => ({ kind: 'proposal', proposal }) as const),
    ],
  };
}

async function createPath(
  environment: SigningEnvironment,
  state: GroupState,
  staged: StagedProposals,
  options: CommitOptions,
): Promise<OwnPath> {
  const changes = options.leaf ?? {};
  const { leaf } = ownLeaf(state);
  const { groupId } = state.group.context;
  const signer = changes.signer ?? environment.signer;
  const path = await createOwnPath(environment, staged, groupId, signer, (encryptionKey, parentHash) =>
    changedLeafContent(leaf, changes, encryptionKey, { kind: 'commit', parentHash }),
  );
  await checkPathLeaf(environment, state.group, staged, path.leaf);
  return path;
}

/** Protects the commit with the old epoch's keys; a private one uses up a generation of the own ratchet. */
function protect(
  environment: SigningEnvironment,
  state: GroupState,
  authenticated: AuthenticatedContent,
  padding: number,
): { readonly message: Uint8Array; readonly current: GroupState } {
  const { suite, random } = environment;
  const { context } = state.group;
  if (authenticated.format === 'public-message') {
    const message = protectPublic(suite, state.secrets.membershipKey, authenticated, context);
    return { message: encodeMlsMessage({ kind: 'public-message', message }), current: state };
  }
  const secrets = { senderDataSecret: state.secrets.senderDataSecret, secretTree: state.secretTree };
  const { content, auth } = authenticated;
  const { message, step } = sealMessage(suite, random, secrets, content, auth, padding);
  wipe(step.key, step.nonce);
  return {
    message: encodeMlsMessage({ kind: 'private-message', message }),
    current: makeState({ ...state, secretTree: step.tree }),
  };
}

/** Those who were added, each with the path secret of the lowest node that it shares with the committer. */
function welcomedOf(staged: StagedProposals, path: OwnPath | undefined): Welcomed[] {
  return staged.list.adds.map((keyPackage, i) => {
    const leafIndex = staged.added[i]?.leafIndex;
    // The lowest node of the path whose subtree has the new leaf: their lowest common ancestor is always on it.
    const at = path?.nodeIndices.findIndex((nodeIndex) => isBelow(leafIndex, nodeIndex)) ?? -1;
    return { keyPackage, pathSecret: path?.secrets.pathSecrets[at] };
  });
}

function isBelow(leafIndex: number | undefined, nodeIndex: number): boolean {
  if (leafIndex === undefined) return false;
  const size = (nodeIndex + 1) & ~nodeIndex;
  return 2 * leafIndex > nodeIndex - size && 2 * leafIndex < nodeIndex + size;
}

interface Published {
  readonly welcome: Uint8Array | undefined;
  readonly groupInfo: Uint8Array;
  readonly ratchetTree: Uint8Array;
}

/** Welcome, group info and tree of the new epoch (section 12.4.1, the last steps). */
async function publish(
  environment: SigningEnvironment,
  group: PublicGroup,
  staged: StagedProposals,
  path: OwnPath | undefined,
  built: BuiltCommit,
  pskSecret: Uint8Array,
  options: CommitOptions,
): Promise<Published> {
  const { suite, random } = environment;
  const ratchetTree = encodeRatchetTree(group.tree);
  const extensions = [...(options.groupInfoExtensions ?? [])];
  if (options.treeInside === true) extensions.push(treeExtension(ratchetTree));
  const signer = options.leaf?.signer ?? environment.signer;
  const sign = (all: typeof extensions) => signGroupInfo(environment, signer, group, staged.committer, all);
  const external = await externalPub(environment, built.begun.epoch.secrets.externalSecret);
  const info = await sign([...extensions, external]);
  const groupInfo = encodeMlsMessage({ kind: 'group-info', groupInfo: info });
  if (staged.added.length === 0) return { welcome: undefined, groupInfo, ratchetTree };
  const secrets = { joinerSecret: built.begun.joinerSecret, pskSecret };
  const welcomed = welcomedOf(staged, path);
  const inner = await sign(extensions);
  const welcome = await createWelcome(suite, random, inner, secrets, staged.list.psks, welcomed);
  return { welcome, groupInfo, ratchetTree };
}

async function finish(
  environment: SigningEnvironment,
  state: GroupState,
  covered: Covered,
  staged: StagedProposals,
  path: OwnPath | undefined,
  change: CommitChange,
  options: CommitOptions,
): Promise<CommitOutput> {
  const { suite } = environment;
  const tree = path?.tree ?? staged.tree;
  const provisional = nextContext(
    state.group,
    staged.extensions,
    treeHash(suite, tree),
    state.group.context.confirmedTranscriptHash,
  );
  const sent = path && (await encryptOwnPath(environment, staged, path, provisional));
  const pskSecret = pskSecretOf(environment, suite, state, staged.list.psks);
  const built = await buildCommit(environment, state.group, {
    commit: { proposals: covered.listed, path: sent },
    sender: { kind: 'member', leafIndex: state.ownLeafIndex },
    authenticatedData: options.authenticatedData ?? new Uint8Array(0),
    format: options.format ?? 'public-message',
    signer: environment.signer,
    extensions: staged.extensions,
    tree,
    initSecret: state.secrets.initSecret,
    commitSecret: path?.secrets.commitSecret ?? new Uint8Array(suite.hashLength),
    pskSecret,
  });
  const { message, current } = protect(environment, state, built.authenticated, options.padding ?? 0);
  const published = await publish(environment, built.group, staged, path, built, pskSecret, options);
  wipe(built.begun.joinerSecret, pskSecret);
  const keys = retainedKeys(state, tree, path?.keys ?? new Map());
  const next = nextState(environment, state, built.group, built.begun.epoch, keys);
  const spent = [...new Set([...secretsGone(state, next), ...secretsGone(current, next)])];
  checkSendable(environment, message);
  return { commit: message, next, current, ...published, change, spent };
}

/**
 * Makes a commit of this member (RFC 9420 section 12.4.1). The group moves on only when the delivery service has
 * accepted it, and only then the caller does.
 */
export function commit(
  environment: SigningEnvironment,
  state: GroupState,
  options: CommitOptions = {},
): Promise<Result<CommitOutput>> {
  return attempt(async () => {
    checkSigner(environment, state);
    const covered = coveredProposals(environment, state, options);
    const by = { kind: 'member', leafIndex: state.ownLeafIndex } as const;
    const staged = await stageProposals(environment, state.group, by, covered.sent);
    const withPath = staged.list.pathRequired || options.path !== false || options.leaf !== undefined;
    const path = withPath ? await createPath(environment, state, staged, options) : undefined;
    try {
      const tree = path?.tree ?? staged.tree;
      const data = options.authenticatedData ?? new Uint8Array(0);
      const change = await settleCommit(environment, state.group, staged, tree, data);
      return await finish(environment, state, covered, staged, path, change, options);
    } catch (thrown) {
      if (path !== undefined) wipe(...path.keys.values());
      throw thrown;
    } finally {
      if (path !== undefined) wipePathSecrets(path.secrets);
    }
  });
}
