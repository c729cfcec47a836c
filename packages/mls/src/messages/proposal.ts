import { DecodeError, Reader, Writer } from '../codec/index.ts';
import type { Limits } from '../limits.ts';
import { ProposalType } from './code-points.ts';
import { type Extension, readExtensions, writeExtensions } from './extension.ts';
import { type KeyPackage, readKeyPackage, writeKeyPackage } from './key-package.ts';
import { type LeafNode, readLeafNode, writeLeafNode } from './leaf-node.ts';
import { type PskId, readPskId, writePskId } from './psk-id.ts';

/** Proposal (RFC 9420 section 12.1). */
export type Proposal =
  | { readonly kind: 'add'; readonly keyPackage: KeyPackage }
  | { readonly kind: 'update'; readonly leafNode: LeafNode }
  /** `removed` is a leaf index. */
  | { readonly kind: 'remove'; readonly removed: number }
  | { readonly kind: 'psk'; readonly psk: PskId }
  | {
      readonly kind: 're-init';
      readonly groupId: Uint8Array;
      readonly version: number;
      readonly cipherSuite: number;
      readonly extensions: readonly Extension[];
    }
  | { readonly kind: 'external-init'; readonly kemOutput: Uint8Array }
  | { readonly kind: 'group-context-extensions'; readonly extensions: readonly Extension[] }
  /**
   * Any type that RFC 9420 does not define. Its body is one `opaque<V>`: the struct has no length of its own,
   * so a type with any other form could not be skipped by those who do not know it.
   */
  | { readonly kind: 'custom'; readonly proposalType: number; readonly body: Uint8Array };

export type ProposalKind = Proposal['kind'];

export function proposalTypeOf(proposal: Proposal): number {
  switch (proposal.kind) {
    case 'add':
      return ProposalType.add;
    case 'update':
      return ProposalType.update;
    case 'remove':
      return ProposalType.remove;
    case 'psk':
      return ProposalType.psk;
    case 're-init':
      return ProposalType.reInit;
    case 'external-init':
      return ProposalType.externalInit;
    case 'group-context-extensions':
      return ProposalType.groupContextExtensions;
    case 'custom':
      return proposal.proposalType;
  }
}

export function readProposal(reader: Reader, limits: Limits): Proposal {
  const proposalType = reader.uint16();
  switch (proposalType) {
    case 0:
      throw new DecodeError('invalid-value', 'proposal type 0 is reserved');
    case ProposalType.add:
      return { kind: 'add', keyPackage: readKeyPackage(reader, limits) };
    case ProposalType.update:
      return { kind: 'update', leafNode: readLeafNode(reader, limits) };
    case ProposalType.remove:
      return { kind: 'remove', removed: reader.uint32() };
    case ProposalType.psk:
      return { kind: 'psk', psk: readPskId(reader, limits) };
    case ProposalType.reInit:
      return {
        kind: 're-init',
        groupId: reader.opaque(limits.idBytes),
        version: reader.uint16(),
        cipherSuite: reader.uint16(),
        extensions: readExtensions(reader, limits),
      };
    case ProposalType.externalInit:
      return { kind: 'external-init', kemOutput: reader.opaque(limits.keyBytes) };
    case ProposalType.groupContextExtensions:
      return { kind: 'group-context-extensions', extensions: readExtensions(reader, limits) };
    default:
      return { kind: 'custom', proposalType, body: reader.opaque(limits.proposalBytes) };
  }
}

export function writeProposal(writer: Writer, proposal: Proposal): void {
  writer.uint16(proposalTypeOf(proposal));
  switch (proposal.kind) {
    case 'add':
      writeKeyPackage(writer, proposal.keyPackage);
      return;
    case 'update':
      writeLeafNode(writer, proposal.leafNode);
      return;
    case 'remove':
      writer.uint32(proposal.removed);
      return;
    case 'psk':
      writePskId(writer, proposal.psk);
      return;
    case 're-init':
      writer.opaque(proposal.groupId).uint16(proposal.version).uint16(proposal.cipherSuite);
      writeExtensions(writer, proposal.extensions);
      return;
    case 'external-init':
      writer.opaque(proposal.kemOutput);
      return;
    case 'group-context-extensions':
      writeExtensions(writer, proposal.extensions);
      return;
    case 'custom':
      writer.opaque(proposal.body);
  }
}

export function encodeProposal(proposal: Proposal): Uint8Array {
  const writer = new Writer(1024);
  writeProposal(writer, proposal);
  return writer.finish();
}

/** The same proposal, in memory of its own. @throws DecodeError where it is none that could be sent */
export function copyProposal(proposal: Proposal, limits: Limits): Proposal {
  return readProposal(new Reader(encodeProposal(proposal)), limits);
}
