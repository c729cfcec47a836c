import { Writer } from '../codec/index.ts';
import type { GroupState, PastEpoch } from '../group/state.ts';
import { writeStoredProposal } from '../public-group/codec.ts';
import { encodeSecretTreeEntry, type SecretTree } from '../schedule/index.ts';
import { type RatchetTree, type TreeNode, writeTreeNode } from '../tree/index.ts';
import { compareRatchetTrees, compareSecretTrees } from './diff-trees.ts';
import { encodeHead, encodePastHead, sameHead } from './head.ts';

/** One change of a stored state: put the value under the key, or delete the key where there is no value. */
export interface StateChange {
  readonly key: string;
  readonly value: Uint8Array | undefined;
}

type Emit = (key: string, value: Uint8Array | undefined) => void;

function encodeNode(node: TreeNode): Uint8Array {
  const writer = new Writer(512);
  writeTreeNode(writer, node);
  return writer.finish();
}

function diffTrees(
  prefix: string,
  before: { readonly tree: RatchetTree; readonly secretTree: SecretTree } | undefined,
  after: { readonly tree: RatchetTree; readonly secretTree: SecretTree } | undefined,
  emit: Emit,
): void {
  compareRatchetTrees(before?.tree, after?.tree, (nodeIndex, now) =>
    emit(`${prefix}node/${nodeIndex}`, now && encodeNode(now)),
  );
  const secretKey = (nodeIndex: number) => `${prefix}secret/${nodeIndex}`;
  const sameSize = before?.secretTree.leafCount === after?.secretTree.leafCount;
  if (before !== undefined && after !== undefined && !sameSize) {
    // A new epoch's tree of another size shares nothing with the old one but, maybe, places.
    const puts = new Map<number, Uint8Array>();
    compareSecretTrees(undefined, after.secretTree, (nodeIndex, now) => {
      if (now !== undefined) puts.set(nodeIndex, encodeSecretTreeEntry(now));
    });
    compareSecretTrees(before.secretTree, undefined, (nodeIndex) => {
      if (!puts.has(nodeIndex)) emit(secretKey(nodeIndex), undefined);
    });
    for (const [nodeIndex, value] of puts) emit(secretKey(nodeIndex), value);
    return;
  }
  compareSecretTrees(before?.secretTree, after?.secretTree, (nodeIndex, now) =>
    emit(secretKey(nodeIndex), now && encodeSecretTreeEntry(now)),
  );
}

/** Entries of a map by their keys; values are compared as the objects that they are. */
function diffMaps<K, V>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
  keyOf: (key: K) => string,
  encode: (value: V) => Uint8Array,
  emit: Emit,
): void {
  if (before === after) return;
  for (const key of before.keys()) if (!after.has(key)) emit(keyOf(key), undefined);
  for (const [key, value] of after) if (before.get(key) !== value) emit(keyOf(key), encode(value));
}

const copy = (bytes: Uint8Array): Uint8Array => bytes.slice();

function encodeProposalEntry(stored: Parameters<typeof writeStoredProposal>[1]): Uint8Array {
  const writer = new Writer(512);
  writeStoredProposal(writer, stored);
  return writer.finish();
}

function byPosition<T>(items: Iterable<T>): Map<number, T> {
  return new Map([...items].map((item, i) => [i, item]));
}

function diffPast(before: readonly PastEpoch[], after: readonly PastEpoch[], emit: Emit): void {
  if (before === after) return;
  const then = new Map(before.map((past) => [past.context.epoch, past]));
  const now = new Map(after.map((past) => [past.context.epoch, past]));
  for (const epoch of new Set([...then.keys(), ...now.keys()])) {
    const [was, is] = [then.get(epoch), now.get(epoch)];
    if (was?.senderDataSecret !== is?.senderDataSecret) {
      emit(`past/${epoch}/head`, is && encodePastHead(is));
    }
    diffTrees(`past/${epoch}/`, was, is, emit);
  }
}

function treesOf(state: GroupState | undefined) {
  return state && { tree: state.group.tree, secretTree: state.secretTree };
}

/**
 * What is to be written for one state to become another. A message changes one or two entries, a commit as many as it
 * changes nodes, whatever the group's size.
 *
 * The values hold secrets, and deleting a key must really delete it: seal them, and write all changes of one call in
 * one transaction, before anything that the new state produced is sent.
 *
 * @param before undefined to write the state whole, into an empty store
 */
export function diffState(before: GroupState | undefined, after: GroupState): StateChange[] {
  const changes: StateChange[] = [];
  const emit: Emit = (key, value) => changes.push({ key, value });
  if (before === undefined || !sameHead(before, after)) emit('head', encodeHead(after));
  diffTrees('', treesOf(before), treesOf(after), emit);
  diffMaps(before?.privateKeys ?? new Map(), after.privateKeys, (node) => `key/${node}`, copy, emit);
  diffMaps(before?.pendingUpdates ?? new Map(), after.pendingUpdates, (ref) => `update/${ref}`, copy, emit);
  if (before?.group.proposals !== after.group.proposals) {
    diffMaps(
      byPosition(before?.group.proposals.values() ?? []),
      byPosition(after.group.proposals.values()),
      (position) => `proposal/${position}`,
      encodeProposalEntry,
      emit,
    );
  }
  const resumption = (state: GroupState | undefined) =>
    new Map(state?.resumptionSecrets.map(({ epoch, secret }) => [epoch, secret]));
  if (before?.resumptionSecrets !== after.resumptionSecrets) {
    diffMaps(resumption(before), resumption(after), (epoch) => `resumption/${epoch}`, copy, emit);
  }
  diffPast(before?.pastEpochs ?? [], after.pastEpochs, emit);
  return changes;
}
