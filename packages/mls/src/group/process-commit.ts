import { equalSecrets, wipe } from '../crypto/index.ts';
import { type Commit, encodeGroupContext } from '../messages/index.ts';
import { toHex } from '../public-group/hex.ts';
import { advanceGroup, confirmationTagOf, type StagedCommit, stageCommit } from '../public-group/process.ts';
import { nextContext } from '../public-group/settle-commit.ts';
import { pathRecipients } from '../public-group/stage-path.ts';
import type { VerifiedContent } from '../public-group/verify-content.ts';
import { MlsRefusal } from '../refusal.ts';
import { deriveExternalKeyPair } from '../schedule/index.ts';
import { treeHash } from '../tree/index.ts';
import { openPath, type PrivateKeys, wipePathSecrets } from '../tree/treekem/index.ts';
import type { Environment, Processed } from './api.ts';
import { beginEpoch, type NewEpoch, nextState, wipeEpoch } from './epoch.ts';
import { pskSecretOf } from './psks.ts';
import { retainedKeys } from './retained-keys.ts';
import { type GroupState, secretsGone } from './state.ts';

/** The own Update that a commit covers by reference takes its private key with it. */
function ownUpdateKey(state: GroupState, commit: Commit): Uint8Array | undefined {
  for (const item of commit.proposals) {
    if (item.kind !== 'reference') continue;
    const key = state.pendingUpdates.get(toHex(item.reference));
    if (key !== undefined) return key;
  }
  return undefined;
}

/** What the path gives a member: new keys above it, and the commit secret; without a path zeros (12.4.2). */
async function openCommitPath(
  environment: Environment,
  state: GroupState,
  commit: Commit,
  { staged, tree }: StagedCommit,
  keys: PrivateKeys,
): Promise<{
  readonly keys: ReadonlyMap<number, Uint8Array>;
  readonly commitSecret: Uint8Array;
  done(): void;
}> {
  const { suite } = environment;
  if (commit.path === undefined) {
    return { keys: new Map(), commitSecret: new Uint8Array(suite.hashLength), done: () => undefined };
  }
  const provisional = nextContext(
    state.group,
    staged.extensions,
    treeHash(suite, tree),
    state.group.context.confirmedTranscriptHash,
  );
  const received = {
    tree: staged.tree,
    committer: staged.committer,
    nodes: commit.path.nodes,
    recipients: pathRecipients(staged).map(({ recipients }) => recipients),
    context: encodeGroupContext(provisional),
  };
  const opened = await openPath(suite, received, state.ownLeafIndex, keys);
  return { ...opened, done: () => wipePathSecrets(opened.path) };
}

/** The init secret that the new epoch starts from (section 8.3 for external commits). */
async function initSecretFor(
  environment: Environment,
  state: GroupState,
  externalInit: Uint8Array | undefined,
): Promise<Uint8Array> {
  if (externalInit === undefined) return state.secrets.initSecret;
  const { suite } = environment;
  const { privateKey } = await deriveExternalKeyPair(suite, state.secrets.externalSecret);
  const secret = await suite.externalInitReceiver(privateKey, externalInit);
  wipe(privateKey);
  if (secret === null)
    throw new MlsRefusal('kem-output-invalid', '8.3', 'an ExternalInit that does not open');
  return secret;
}

/** The key schedule of the epoch that a commit begins (section 8). */
async function enterEpoch(
  environment: Environment,
  state: GroupState,
  { staged, context }: StagedCommit,
  commitSecret: Uint8Array,
): Promise<NewEpoch> {
  const { suite } = environment;
  const pskSecret = pskSecretOf(environment, suite, state, staged.list.psks);
  try {
    const initSecret = await initSecretFor(environment, state, staged.list.externalInit);
    const begun = beginEpoch(suite, initSecret, commitSecret, pskSecret, context);
    wipe(begun.joinerSecret);
    if (initSecret !== state.secrets.initSecret) wipe(initSecret);
    return begun;
  } finally {
    wipe(pskSecret);
  }
}

/** Applies a commit whose membership and signature are verified (RFC 9420 section 12.4.2). */
export async function processCommit(
  environment: Environment,
  state: GroupState,
  verified: VerifiedContent,
  commit: Commit,
): Promise<Processed> {
  const tag = confirmationTagOf(environment, verified);
  const stagedCommit = await stageCommit(environment, state.group, verified, commit);
  const { staged, tree, context, change } = stagedCommit;
  if (staged.removed.some(({ leafIndex }) => leafIndex === state.ownLeafIndex)) {
    return { kind: 'removed', change, spent: secretsGone(state, undefined) };
  }
  const updateKey = ownUpdateKey(state, commit);
  const own = updateKey && ([[2 * state.ownLeafIndex, updateKey]] as const);
  const before = retainedKeys(state, staged.tree, new Map(own));
  const opened = await openCommitPath(environment, state, commit, stagedCommit, before);
  let begun: NewEpoch | undefined;
  try {
    begun = await enterEpoch(environment, state, stagedCommit, opened.commitSecret);
    if (!equalSecrets(begun.confirmationTag, tag)) {
      throw new MlsRefusal('confirmation-tag-invalid', '12.4.2', 'the confirmation tag does not verify');
    }
    const group = advanceGroup(environment, context, tree, tag);
    const keys = retainedKeys(state, tree, new Map([...(own ?? []), ...opened.keys]));
    const next = nextState(environment, state, group, begun.epoch, keys);
    return { kind: 'commit', change, next, spent: secretsGone(state, next) };
  } catch (thrown) {
    if (begun !== undefined) wipeEpoch(begun);
    wipe(...opened.keys.values());
    throw thrown;
  } finally {
    opened.done();
  }
}
