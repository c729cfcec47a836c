import { wipe } from '../crypto/index.ts';
import type { GroupContext } from '../messages/index.ts';
import type { PublicGroup } from '../public-group/index.ts';
import {
  type EpochSecrets,
  epochSecretArrays,
  type SecretTree,
  secretTreeSecrets,
} from '../schedule/index.ts';
import type { RatchetTree } from '../tree/index.ts';
import type { PrivateKeys } from '../tree/treekem/index.ts';

/** What is left of an epoch that is over, where the caller wants its late messages to open. */
export interface PastEpoch {
  readonly context: GroupContext;
  readonly tree: RatchetTree;
  readonly senderDataSecret: Uint8Array;
  readonly secretTree: SecretTree;
}

export interface ResumptionSecret {
  readonly epoch: bigint;
  readonly secret: Uint8Array;
}

export interface GroupStateParts {
  readonly group: PublicGroup;
  readonly ownLeafIndex: number;
  /** By node index: of the own leaf, and of the nodes above it that this member knows. */
  readonly privateKeys: PrivateKeys;
  readonly secrets: EpochSecrets;
  readonly secretTree: SecretTree;
  /** Private keys of own Updates that a commit may still name, by the reference in hexadecimal form. */
  readonly pendingUpdates: ReadonlyMap<string, Uint8Array>;
  /** Newest first. */
  readonly pastEpochs: readonly PastEpoch[];
  /** Of past epochs, newest first. */
  readonly resumptionSecrets: readonly ResumptionSecret[];
}

/**
 * A member's whole state in one epoch. Immutable, and opaque to callers: read it through this package's functions.
 * It holds secrets, and so neither JSON nor a log shows what is in it.
 */
export interface GroupState extends GroupStateParts {
  toJSON(): string;
}

const redacted = () => '[MLS group state]';
const prototype = {
  toJSON: redacted,
  toString: redacted,
  [Symbol.for('nodejs.util.inspect.custom')]: redacted,
};

export function makeState(parts: GroupStateParts): GroupState {
  return Object.assign(Object.create(prototype), parts);
}

/** Every secret that can be reached from a state. */
export function stateSecrets(state: GroupStateParts): Uint8Array[] {
  return [
    ...epochSecretArrays(state.secrets),
    ...secretTreeSecrets(state.secretTree),
    ...state.privateKeys.values(),
    ...state.pendingUpdates.values(),
    ...state.resumptionSecrets.map(({ secret }) => secret),
    ...state.pastEpochs.flatMap((past) => [past.senderDataSecret, ...secretTreeSecrets(past.secretTree)]),
  ];
}

/** The secrets that the one state holds and the other does not. */
export function secretsGone(before: GroupState, after: GroupState | undefined): Uint8Array[] {
  const kept = new Set(after && stateSecrets(after));
  return stateSecrets(before).filter((secret) => !kept.has(secret));
}

/**
 * Overwrites the secrets of a state that is given up: a group that was left, or a commit that was not accepted.
 *
 * @param keep a state that goes on, and whose secrets are spared
 */
export function eraseState(state: GroupState, keep?: GroupState): void {
  wipe(...secretsGone(state, keep));
}
