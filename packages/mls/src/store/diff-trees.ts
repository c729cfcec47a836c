import type { SecretTree, SecretTreeEntry } from '../schedule/index.ts';
import {
  heightOf,
  nodeIndexOf,
  nodeOf,
  type RatchetTree,
  type Subtree,
  type TreeNode,
} from '../tree/index.ts';
import { left, type NodeIndex, right, root } from '../tree/math.ts';

/** Told of each place where two trees differ: what is there now, or undefined where nothing is any more. */
export type Differs<T> = (nodeIndex: number, now: T | undefined) => void;

/** What stands at the top of a subtree, as the object that it is: unchanged ones are the same object. */
function contentOf(subtree: Subtree | undefined): object | undefined {
  return subtree?.kind === 'branch' ? subtree.node : subtree?.leaf;
}

function childrenOf(subtree: Subtree | undefined): readonly [Subtree | undefined, Subtree | undefined] {
  return subtree?.kind === 'branch' ? [subtree.left, subtree.right] : [undefined, undefined];
}

function compareSubtrees(
  before: Subtree | undefined,
  after: Subtree | undefined,
  differs: Differs<TreeNode>,
): void {
  const here = after ?? before;
  if (before === after || here === undefined) return;
  if (contentOf(before) !== contentOf(after)) differs(nodeIndexOf(here), after && nodeOf(after));
  const [leftBefore, rightBefore] = childrenOf(before);
  const [leftAfter, rightAfter] = childrenOf(after);
  compareSubtrees(leftBefore, leftAfter, differs);
  compareSubtrees(rightBefore, rightAfter, differs);
}

/**
 * Where two ratchet trees differ. What they share is skipped, so that this costs as much as has changed. A tree grows
 * and shrinks at its right edge: the smaller one is the leftmost part of the larger.
 */
export function compareRatchetTrees(
  before: RatchetTree | undefined,
  after: RatchetTree | undefined,
  differs: Differs<TreeNode>,
): void {
  const walk = (then: Subtree | undefined, now: Subtree | undefined): void => {
    const taller = heightIn(now) - heightIn(then);
    if (then === undefined || now === undefined || taller === 0) {
      compareSubtrees(then, now, differs);
    } else if (taller > 0 && now.kind === 'branch') {
      if (now.node !== undefined) differs(nodeIndexOf(now), nodeOf(now));
      compareSubtrees(undefined, now.right, differs);
      walk(then, now.left);
    } else if (then.kind === 'branch') {
      if (then.node !== undefined) differs(nodeIndexOf(then), undefined);
      compareSubtrees(then.right, undefined, differs);
      walk(then.left, now);
    }
  };
  walk(before?.root, after?.root);
}

function heightIn(subtree: Subtree | undefined): number {
  return subtree === undefined ? 0 : heightOf(subtree);
}

type Branch = SecretTree['branch'];

function held(branch: Branch | undefined): SecretTreeEntry | undefined {
  return branch === undefined || branch.kind === 'open' ? undefined : branch;
}

/** Where two secret trees of one epoch differ. */
export function compareSecretTrees(
  before: SecretTree | undefined,
  after: SecretTree | undefined,
  differs: Differs<SecretTreeEntry>,
): void {
  const walk = (then: Branch | undefined, now: Branch | undefined, node: NodeIndex): void => {
    if (then === now) return;
    if (held(now) !== undefined || held(then) !== undefined) differs(node, held(now));
    const [l, r] = [left(node), right(node)];
    if (l === undefined || r === undefined) return;
    const [a, b] = [then?.kind === 'open' ? then : undefined, now?.kind === 'open' ? now : undefined];
    walk(a?.left, b?.left, l);
    walk(a?.right, b?.right, r);
  };
  if (before !== undefined && after !== undefined && before.leafCount !== after.leafCount) {
    throw new TypeError('secret trees of different sizes have nothing in common');
  }
  const tree = after ?? before;
  if (tree !== undefined) walk(before?.branch, after?.branch, root(tree.leafCount));
}
