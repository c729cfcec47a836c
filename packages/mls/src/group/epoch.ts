import { wipe } from '../crypto/index.ts';
import type { CipherSuite } from '../crypto/suite.ts';
import { encodeGroupContext, type GroupContext } from '../messages/index.ts';
import type { PublicGroup } from '../public-group/index.ts';
import {
  confirmationTag,
  createSecretTree,
  defaultLimits,
  deriveEpoch,
  deriveJoinerSecret,
  type Epoch,
  type RatchetLimits,
  type SecretTree,
} from '../schedule/index.ts';
import { leafCount, type RatchetTree } from '../tree/index.ts';
import type { PrivateKeys } from '../tree/treekem/index.ts';
import type { Environment, Retention } from './api.ts';
import { type GroupState, makeState } from './state.ts';

/** The key schedule of a new epoch, with what a welcome and the others are given of it. */
export interface NewEpoch {
  readonly epoch: Epoch;
  /** For the welcome; overwrite it then. */
  readonly joinerSecret: Uint8Array;
  readonly confirmationTag: Uint8Array;
}

/**
 * Runs the key schedule for the epoch after a commit (RFC 9420 section 8).
 *
 * @param context of the new epoch
 */
export function beginEpoch(
  suite: CipherSuite,
  initSecret: Uint8Array,
  commitSecret: Uint8Array,
  pskSecret: Uint8Array,
  context: GroupContext,
): NewEpoch {
  const encoded = encodeGroupContext(context);
  const joinerSecret = deriveJoinerSecret(suite, initSecret, commitSecret, encoded);
  const epoch = deriveEpoch(suite, joinerSecret, pskSecret, encoded);
  const tag = confirmationTag(suite, epoch.secrets.confirmationKey, context.confirmedTranscriptHash);
  return { epoch, joinerSecret, confirmationTag: tag };
}

export function ratchetLimits(retention: Retention | undefined): RatchetLimits {
  return {
    window: retention?.skippedGenerations ?? defaultLimits.window,
    maxAhead: retention?.forwardGenerations ?? defaultLimits.maxAhead,
  };
}

export function secretTreeFor(environment: Environment, tree: RatchetTree, epoch: Epoch): SecretTree {
  return createSecretTree(leafCount(tree), epoch.encryptionSecret, ratchetLimits(environment.retention));
}

/** The state of a member in a new epoch; of the old one it keeps what the caller asked for. */
export function nextState(
  environment: Environment,
  before: GroupState,
  group: PublicGroup,
  epoch: Epoch,
  privateKeys: PrivateKeys,
): GroupState {
  const { pastEpochs = 0, resumptionSecrets = 0 } = environment.retention ?? {};
  const { context, tree } = before.group;
  const { senderDataSecret, resumptionPsk } = before.secrets;
  const past = { context, tree, senderDataSecret, secretTree: before.secretTree };
  return makeState({
    group,
    ownLeafIndex: before.ownLeafIndex,
    privateKeys,
    secrets: epoch.secrets,
    secretTree: secretTreeFor(environment, group.tree, epoch),
    pendingUpdates: new Map(),
    pastEpochs: [past, ...before.pastEpochs].slice(0, pastEpochs),
    resumptionSecrets: [{ epoch: context.epoch, secret: resumptionPsk }, ...before.resumptionSecrets].slice(
      0,
      resumptionSecrets,
    ),
  });
}

/** The state of one who has just come in. */
export function firstState(
  environment: Environment,
  group: PublicGroup,
  ownLeafIndex: number,
  epoch: Epoch,
  privateKeys: PrivateKeys,
): GroupState {
  return makeState({
    group,
    ownLeafIndex,
    privateKeys,
    secrets: epoch.secrets,
    secretTree: secretTreeFor(environment, group.tree, epoch),
    pendingUpdates: new Map(),
    pastEpochs: [],
    resumptionSecrets: [],
  });
}

/** Overwrites an epoch that was derived and is not entered. */
export function wipeEpoch(begun: NewEpoch): void {
  wipe(begun.joinerSecret, begun.epoch.encryptionSecret, ...Object.values(begun.epoch.secrets));
}
