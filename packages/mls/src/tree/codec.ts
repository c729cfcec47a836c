import { DecodeError, Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';
import { type LeafNode, readLeafNode, writeLeafNode } from '../messages/index.ts';
import { type ParentNode, readParentNode, writeParentNode } from './parent-node.ts';
import type { RatchetTree } from './ratchet-tree.ts';
import { branch, leafSlot, type Subtree } from './subtree.ts';

/** A node that is not blank (section 12.4.3.3). */
export type TreeNode =
  | { readonly kind: 'leaf'; readonly leaf: LeafNode }
  | { readonly kind: 'parent'; readonly parent: ParentNode };

export function readTreeNode(reader: Reader, limits: Limits): TreeNode {
  const type = reader.uint8();
  if (type === 1) return { kind: 'leaf', leaf: readLeafNode(reader, limits) };
  if (type === 2) return { kind: 'parent', parent: readParentNode(reader, limits) };
  throw new DecodeError('invalid-value', `node type ${type}`);
}

export function writeTreeNode(writer: Writer, node: TreeNode): void {
  if (node.kind === 'leaf') writeLeafNode(writer.uint8(1), node.leaf);
  else writeParentNode(writer.uint8(2), node.parent);
}

/** The node at the top of a subtree. */
export function nodeOf(subtree: Subtree): TreeNode | undefined {
  if (subtree.kind === 'leaf') return subtree.leaf && { kind: 'leaf', leaf: subtree.leaf };
  return subtree.node && { kind: 'parent', parent: subtree.node };
}

/** Builds the tree of nodes in their array representation; those past the end are blank. */
export function treeFromNodes(nodes: readonly (TreeNode | undefined)[]): RatchetTree {
  const build = (start: number, height: number): Subtree => {
    const node = nodes[2 * start + 2 ** height - 1];
    if (height === 0) {
      if (node?.kind === 'parent') {
        throw new DecodeError('invalid-value', `a parent node where leaf ${start} stands`);
      }
      return leafSlot(start, node?.leaf);
    }
    if (node?.kind === 'leaf') throw new DecodeError('invalid-value', `a leaf node above leaf ${start}`);
    const half = 2 ** (height - 1);
    return branch(build(start, height - 1), build(start + half, height - 1), node?.parent);
  };
  const leaves = Math.floor(nodes.length / 2) + 1;
  return { root: build(0, Math.ceil(Math.log2(leaves))) };
}

/**
 * Decodes `optional<Node> ratchet_tree<V>` (RFC 9420 section 12.4.3.3). Its shape is checked, and nothing else:
 * see `verifyTree`. The result shares no memory with `bytes`.
 *
 * @throws DecodeError
 */
export function decodeRatchetTree(bytes: Uint8Array, limits: Limits): RatchetTree {
  if (bytes.length > limits.treeBytes) {
    throw new DecodeError('limit-exceeded', `a tree of ${bytes.length} bytes`);
  }
  const reader = new Reader(new Uint8Array(bytes));
  const nodes = reader.vector(
    (inner) => inner.optional((each) => readTreeNode(each, limits)),
    2 * limits.leaves - 1,
  );
  reader.end();
  if (nodes.at(-1) === undefined) throw new DecodeError('invalid-value', 'the last node is blank');
  return treeFromNodes(nodes);
}

/** The nodes in their array representation, without the blank ones after the last that is not. */
export function encodeRatchetTree(tree: RatchetTree): Uint8Array {
  const nodes: (TreeNode | undefined)[] = [];
  const walk = (at: Subtree): void => {
    if (at.kind === 'branch') walk(at.left);
    nodes.push(nodeOf(at));
    if (at.kind === 'branch') walk(at.right);
  };
  walk(tree.root);
  while (nodes.length > 0 && nodes.at(-1) === undefined) nodes.pop();
  const writer = new Writer(64 * 1024);
  writer.vector(nodes, (inner, node) => inner.optional(node, writeTreeNode));
  return writer.finish();
}
