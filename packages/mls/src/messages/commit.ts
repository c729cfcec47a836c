import { DecodeError, type Reader, Writer } from '../codec/index.ts';
import type { HpkeCiphertext } from '../crypto/suite.ts';
import type { Limits } from '../limits.ts';
import { type LeafNode, readLeafNode, writeLeafNode } from './leaf-node.ts';
import { type Proposal, readProposal, writeProposal } from './proposal.ts';

/** ProposalOrRef (RFC 9420 section 12.4). `reference` is a ProposalRef, one hash long. */
export type ProposalOrRef =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'reference'; readonly reference: Uint8Array };

/** UpdatePathNode (section 7.6). */
export interface UpdatePathNode {
  readonly encryptionKey: Uint8Array;
  readonly encryptedPathSecrets: readonly HpkeCiphertext[];
}

/** UpdatePath (section 7.6). `nodes` go from the leaf's parent towards the root. */
export interface UpdatePath {
  readonly leafNode: LeafNode;
  readonly nodes: readonly UpdatePathNode[];
}

/** Commit (section 12.4). */
export interface Commit {
  readonly proposals: readonly ProposalOrRef[];
  readonly path: UpdatePath | undefined;
}

export function readHpkeCiphertext(reader: Reader, limits: Limits): HpkeCiphertext {
  return { kemOutput: reader.opaque(limits.keyBytes), ciphertext: reader.opaque(limits.extensionBytes) };
}

export function writeHpkeCiphertext(writer: Writer, ciphertext: HpkeCiphertext): void {
  writer.opaque(ciphertext.kemOutput).opaque(ciphertext.ciphertext);
}

function readProposalOrRef(reader: Reader, limits: Limits): ProposalOrRef {
  const type = reader.uint8();
  if (type === 1) return { kind: 'proposal', proposal: readProposal(reader, limits) };
  if (type === 2) return { kind: 'reference', reference: reader.opaque(limits.tagBytes) };
  throw new DecodeError('invalid-value', `ProposalOrRef type ${type}`);
}

function writeProposalOrRef(writer: Writer, item: ProposalOrRef): void {
  if (item.kind === 'proposal') writeProposal(writer.uint8(1), item.proposal);
  else writer.uint8(2).opaque(item.reference);
}

export function readUpdatePath(reader: Reader, limits: Limits): UpdatePath {
  return {
    leafNode: readLeafNode(reader, limits),
    // A tree of 2^32 leaves is 32 levels deep.
    nodes: reader.vector(
      (inner) => ({
        encryptionKey: inner.opaque(limits.keyBytes),
        encryptedPathSecrets: inner.vector((each) => readHpkeCiphertext(each, limits), limits.leaves),
      }),
      32,
    ),
  };
}

export function writeUpdatePath(writer: Writer, path: UpdatePath): void {
  writeLeafNode(writer, path.leafNode);
  writer.vector(path.nodes, (inner, node) => {
    inner.opaque(node.encryptionKey).vector(node.encryptedPathSecrets, writeHpkeCiphertext);
  });
}

export function readCommit(reader: Reader, limits: Limits): Commit {
  return {
    proposals: reader.vector((inner) => readProposalOrRef(inner, limits), limits.proposals),
    path: reader.optional((inner) => readUpdatePath(inner, limits)),
  };
}

export function writeCommit(writer: Writer, commit: Commit): void {
  writer.vector(commit.proposals, writeProposalOrRef).optional(commit.path, writeUpdatePath);
}

export function encodeCommit(commit: Commit): Uint8Array {
  const writer = new Writer(4096);
  writeCommit(writer, commit);
  return writer.finish();
}
