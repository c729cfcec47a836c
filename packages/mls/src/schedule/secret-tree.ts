/**
 * The secret tree (RFC 9420 section 9) as an immutable value. A node's secret is held until the first use of a
 * leaf below it, which replaces it by its children's; a leaf's, until its two ratchets replace it.
 *
 * Every operation gives a new tree, and the secrets that the old one holds and the new one does not reach. The
 * caller overwrites those (section 9.2) when the new tree is what it keeps; until then the old tree works.
 */
import { DecodeError } from '../codec/index.ts';
import { type CipherSuite, utf8, wipe } from '../crypto/index.ts';
import { MlsRefusal } from '../refusal.ts';
import {
  isInSubtree,
  isLeaf,
  type LeafIndex,
  leafToNode,
  left,
  type NodeIndex,
  right,
  root,
} from '../tree/math.ts';
import {
  type Ratchet,
  type RatchetLimits,
  type RatchetStep,
  ratchetSecrets,
  stepNext,
  stepTo,
} from './ratchet.ts';
import type { MessageKey } from './sender-data.ts';

/** Application messages have a ratchet of their own; proposals and commits share the other. */
export type RatchetKind = 'handshake' | 'application';

/** What is held at one node: what a store saves under the node's index. */
export type SecretTreeEntry =
  | { readonly kind: 'node'; readonly secret: Uint8Array }
  | { readonly kind: 'leaf'; readonly handshake: Ratchet; readonly application: Ratchet };

/** A node whose secret is used up: everything is held below it. */
interface OpenNode {
  readonly kind: 'open';
  readonly left: Branch;
  readonly right: Branch;
}

type Branch = SecretTreeEntry | OpenNode;

export interface SecretTree {
  readonly leafCount: number;
  readonly limits: RatchetLimits;
  readonly branch: Branch;
}

/** The difference between two trees, for a store that saves changes. */
export interface SecretTreeChange {
  readonly removed: readonly NodeIndex[];
  readonly set: readonly (readonly [NodeIndex, SecretTreeEntry])[];
}

export interface SecretTreeStep extends MessageKey {
  readonly generation: number;
  readonly tree: SecretTree;
  readonly change: SecretTreeChange;
  /** To overwrite once `tree` is what is kept. `key` and `nonce` are among them. */
  readonly spent: readonly Uint8Array[];
  /** To overwrite if `tree` is dropped instead. The old tree holds none of them. */
  readonly fresh: readonly Uint8Array[];
}

export const defaultLimits: RatchetLimits = { window: 16, maxAhead: 1000 };

/**
 * @param leafCount a power of two: the ratchet tree's
 * @param encryptionSecret taken over
 */
export function createSecretTree(
  leafCount: number,
  encryptionSecret: Uint8Array,
  limits: RatchetLimits = defaultLimits,
): SecretTree {
  return { leafCount, limits, branch: { kind: 'node', secret: encryptionSecret } };
}

/**
 * The key of the next message that a leaf sends.
 * @throws MlsRefusal `leaf-out-of-range`, `generations-exhausted`
 */
export function nextMessageKey(
  suite: CipherSuite,
  tree: SecretTree,
  leaf: LeafIndex,
  kind: RatchetKind,
): SecretTreeStep {
  return step(suite, tree, leaf, kind, (ratchet) => stepNext(suite, ratchet, tree.limits));
}

/**
 * The key of a message received from a leaf.
 * @throws MlsRefusal `leaf-out-of-range`, `generation-consumed`, `generation-too-far-ahead`
 */
export function messageKeyAt(
  suite: CipherSuite,
  tree: SecretTree,
  leaf: LeafIndex,
  kind: RatchetKind,
  generation: number,
): SecretTreeStep {
  return step(suite, tree, leaf, kind, (ratchet) => stepTo(suite, ratchet, generation, tree.limits));
}

/** The entries of a tree, for saving it whole. */
export function secretTreeEntries(tree: SecretTree): [NodeIndex, SecretTreeEntry][] {
  const entries: [NodeIndex, SecretTreeEntry][] = [];
  const visit = (branch: Branch, node: NodeIndex): void => {
    if (branch.kind !== 'open') {
      entries.push([node, branch]);
      return;
    }
    const [l, r] = children(node);
    visit(branch.left, l);
    visit(branch.right, r);
  };
  visit(tree.branch, root(tree.leafCount));
  return entries;
}

/**
 * The tree that has these entries, and was saved whole or as changes.
 * @throws DecodeError where an entry is missing, or is of a leaf at a parent's place
 */
export function secretTreeFromEntries(
  leafCount: number,
  entries: ReadonlyMap<number, SecretTreeEntry>,
  limits: RatchetLimits = defaultLimits,
): SecretTree {
  const build = (node: NodeIndex): Branch => {
    const entry = entries.get(node);
    if (entry !== undefined && (entry.kind === 'node' || isLeaf(node))) return entry;
    if (isLeaf(node)) throw new DecodeError('invalid-value', `the secret tree has nothing at node ${node}`);
    if (entry !== undefined) throw new DecodeError('invalid-value', `node ${node} is not a leaf`);
    const [l, r] = children(node);
    return { kind: 'open', left: build(l), right: build(r) };
  };
  return { leafCount, limits, branch: build(root(leafCount)) };
}

/** Every secret that a tree holds, for overwriting them when its epoch is over. */
export function secretTreeSecrets(tree: SecretTree): Uint8Array[] {
  return secretTreeEntries(tree).flatMap(([, entry]) =>
    entry.kind === 'node'
      ? [entry.secret]
      : [...ratchetSecrets(entry.handshake), ...ratchetSecrets(entry.application)],
  );
}

type LeafEntry = Extract<SecretTreeEntry, { kind: 'leaf' }>;

/** One walk from the root to a leaf, and what it finds out. */
interface Walk {
  readonly suite: CipherSuite;
  readonly target: NodeIndex;
  readonly kind: RatchetKind;
  readonly advance: (ratchet: Ratchet) => RatchetStep;
  readonly spent: Uint8Array[];
  readonly fresh: Uint8Array[];
  readonly removed: NodeIndex[];
  readonly set: [NodeIndex, SecretTreeEntry][];
  stepped: RatchetStep | undefined;
}

function step(
  suite: CipherSuite,
  tree: SecretTree,
  leaf: LeafIndex,
  kind: RatchetKind,
  advance: (ratchet: Ratchet) => RatchetStep,
): SecretTreeStep {
  if (leaf >= tree.leafCount) {
    throw new MlsRefusal('leaf-out-of-range', '9', `leaf ${leaf} of ${tree.leafCount}`);
  }
  const target = leafToNode(leaf);
  const walk: Walk = {
    ...{ suite, target, kind, advance, stepped: undefined },
    ...{ spent: [], fresh: [], removed: [], set: [] },
  };
  try {
    const branch = descend(walk, tree.branch, root(tree.leafCount), true);
    if (walk.stepped === undefined) throw new Error('a walk ends at its leaf');
    const { generation, key, nonce } = walk.stepped;
    const { spent, fresh, removed, set } = walk;
    return { generation, key, nonce, tree: { ...tree, branch }, change: { removed, set }, spent, fresh };
  } catch (error) {
    wipe(...walk.fresh);
    throw error;
  }
}

/** @param held whether the old tree holds this branch, or the walk has just derived it */
function descend(walk: Walk, branch: Branch, node: NodeIndex, held: boolean): Branch {
  if (node === walk.target) return stepLeaf(walk, branch, held);
  if (branch.kind === 'leaf') throw new Error('a parent has no ratchets');
  const [l, r] = children(node);
  const goesLeft = isInSubtree(walk.target, l);
  if (branch.kind === 'open') {
    return goesLeft
      ? { ...branch, left: descend(walk, branch.left, l, held) }
      : { ...branch, right: descend(walk, branch.right, r, held) };
  }
  const next = deriveChild(walk.suite, branch.secret, goesLeft ? 'left' : 'right');
  const beside = deriveChild(walk.suite, branch.secret, goesLeft ? 'right' : 'left');
  walk.fresh.push(beside.secret);
  walk.set.push([goesLeft ? r : l, beside]);
  if (held) walk.removed.push(node);
  consume(walk, branch.secret, held);
  return goesLeft
    ? { kind: 'open', left: descend(walk, next, l, false), right: beside }
    : { kind: 'open', left: beside, right: descend(walk, next, r, false) };
}

function stepLeaf(walk: Walk, branch: Branch, held: boolean): LeafEntry {
  if (branch.kind === 'open') throw new Error('a leaf has no children');
  const ratchets = branch.kind === 'leaf' ? branch : openLeaf(walk, branch.secret, held);
  const stepped = walk.advance(ratchets[walk.kind]);
  const entry = { ...ratchets, [walk.kind]: stepped.ratchet };
  walk.stepped = stepped;
  walk.spent.push(...stepped.spent);
  walk.fresh.push(...stepped.fresh);
  walk.set.push([walk.target, entry]);
  return entry;
}

function openLeaf(walk: Walk, secret: Uint8Array, held: boolean): LeafEntry {
  const start = (kind: RatchetKind): Ratchet => {
    const first = walk.suite.expandWithLabel(secret, kind, empty, walk.suite.hashLength);
    walk.fresh.push(first);
    return { generation: 0, secret: first, skipped: [] };
  };
  const entry: LeafEntry = { kind: 'leaf', handshake: start('handshake'), application: start('application') };
  consume(walk, secret, held);
  return entry;
}

/** A secret that the old tree holds is for the caller to overwrite; one that only the walk had dies here. */
function consume(walk: Walk, secret: Uint8Array, held: boolean): void {
  if (held) walk.spent.push(secret);
  else wipe(secret);
}

const empty = new Uint8Array(0);
const sides = { left: utf8('left'), right: utf8('right') };

function deriveChild(suite: CipherSuite, secret: Uint8Array, side: 'left' | 'right') {
  const child = suite.expandWithLabel(secret, 'tree', sides[side], suite.hashLength);
  return { kind: 'node', secret: child } as const;
}

function children(node: NodeIndex): [NodeIndex, NodeIndex] {
  const [l, r] = [left(node), right(node)];
  if (l === undefined || r === undefined) throw new Error(`node ${node} is a leaf`);
  return [l, r];
}
