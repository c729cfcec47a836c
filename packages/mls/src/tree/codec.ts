import { DecodeError, Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';
import { type LeafNode, readLeafNode, writeLeafNode } from '../messages/index.ts';
import { type ParentNode, readParentNode, writeParentNode } from './parent-node.ts';
import type { RatchetTree } from './ratchet-tree.ts';
import { branch, leafSlot, type Subtree } from './subtree.ts';

type Node =
  | { readonly kind: 'leaf'; readonly leaf: LeafNode }
  | { readonly kind: 'parent'; readonly parent: ParentNode };

function readNode(reader: Reader, limits: Limits): Node {
  const type = reader.uint8();
  if (type === 1) return { kind: 'leaf', leaf: readLeafNode(reader, limits) };
  if (type === 2) return { kind: 'parent', parent: readParentNode(reader, limits) };
  throw new DecodeError('invalid-value', `node type ${type}`);
}

function writeNode(writer: Writer, node: Node): void {
  if (node.kind === 'leaf') writeLeafNode(writer.uint8(1), node.leaf);
  else writeParentNode(writer.uint8(2), node.parent);
}

/** Builds the tree of nodes in their array representation; those past the end are blank. */
export function treeFromNodes(nodes: readonly (LeafNode | ParentNode | undefined)[]): RatchetTree {
  const build = (start: number, height: number): Subtree => {
    const node = nodes[2 * start + 2 ** height - 1];
    if (height === 0) {
      if (node !== undefined && !('signature' in node)) {
        throw new DecodeError('invalid-value', `a parent node where leaf ${start} stands`);
      }
      return leafSlot(start, node);
    }
    if (node !== undefined && 'signature' in node) {
      throw new DecodeError('invalid-value', `a leaf node above leaf ${start}`);
    }
    const half = 2 ** (height - 1);
    return branch(build(start, height - 1), build(start + half, height - 1), node);
  };
  const leaves = Math.floor(nodes.length / 2) + 1;
  return { root: build(0, Math.ceil(Math.log2(leaves))) };
}

/**
 * Decodes `optional<Node> ratchet_tree<V>` (RFC 9420 section 12.4.3.3). Its shape is checked, and nothing else:
 * see `verifyTree`.
 *
 * @throws DecodeError
 */
export function decodeRatchetTree(bytes: Uint8Array, limits: Limits): RatchetTree {
  if (bytes.length > limits.treeBytes) {
    throw new DecodeError('limit-exceeded', `a tree of ${bytes.length} bytes`);
  }
  const reader = new Reader(bytes);
  const nodes = reader.vector(
    (inner) => inner.optional((each) => readNode(each, limits)),
    2 * limits.leaves - 1,
  );
  reader.end();
  if (nodes.at(-1) === undefined) throw new DecodeError('invalid-value', 'the last node is blank');
  return treeFromNodes(nodes.map((node) => (node?.kind === 'leaf' ? node.leaf : node?.parent)));
}

/** The nodes in their array representation, without the blank ones after the last that is not. */
export function encodeRatchetTree(tree: RatchetTree): Uint8Array {
  const nodes: (Node | undefined)[] = [];
  const walk = (at: Subtree): void => {
    if (at.kind === 'leaf') {
      nodes.push(at.leaf && { kind: 'leaf', leaf: at.leaf });
      return;
    }
    walk(at.left);
    nodes.push(at.node && { kind: 'parent', parent: at.node });
    walk(at.right);
  };
  walk(tree.root);
  while (nodes.length > 0 && nodes.at(-1) === undefined) nodes.pop();
  const writer = new Writer(64 * 1024);
  writer.vector(nodes, (inner, node) => inner.optional(node, writeNode));
  return writer.finish();
}
