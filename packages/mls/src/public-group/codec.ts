import { Reader, Writer } from '../codec/index.ts';
import { equalBytes } from '../crypto/index.ts';
import type { CipherSuite } from '../crypto/suite.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import {
  readGroupContext,
  readProposal,
  readSender,
  writeGroupContext,
  writeProposal,
  writeSender,
} from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { attemptSync, type Result } from '../result.ts';
import { decodeRatchetTree, encodeRatchetTree, type RatchetTree, treeHash } from '../tree/index.ts';
import { toHex } from './hex.ts';
import { type PublicGroup, type StoredProposal, verifiedGroup } from './public-group.ts';

/** Of the stored form; another number is another form. */
const VERSION = 1;

export function writeStoredProposal(writer: Writer, stored: StoredProposal): void {
  writer.opaque(stored.ref);
  writeSender(writer, stored.sender);
  writeProposal(writer, stored.proposal);
}

export function readStoredProposal(reader: Reader, limits: Limits): StoredProposal {
  return {
    ref: reader.opaque(limits.tagBytes),
    sender: readSender(reader),
    proposal: readProposal(reader, limits),
  };
}

/** The parts of a group that are small: all but the tree and the proposals. */
export function writeGroupHead(writer: Writer, group: PublicGroup): void {
  writeGroupContext(writer, group.context);
  writer.opaque(group.confirmationTag).opaque(group.interimTranscriptHash);
}

export function readGroupHead(
  reader: Reader,
  limits: Limits,
): Pick<PublicGroup, 'context' | 'confirmationTag' | 'interimTranscriptHash'> {
  return {
    context: readGroupContext(reader, limits),
    confirmationTag: reader.opaque(limits.tagBytes),
    interimTranscriptHash: reader.opaque(limits.tagBytes),
  };
}

/** Puts a stored group together again. Its tree must be the one that its context names. */
export function restoreGroup(
  suite: CipherSuite,
  head: ReturnType<typeof readGroupHead>,
  tree: RatchetTree,
  proposals: readonly StoredProposal[],
): PublicGroup {
  if (head.context.cipherSuite !== suite.id) {
    throw new MlsRefusal('state-invalid', '', `a state of cipher suite ${head.context.cipherSuite}`);
  }
  if (!equalBytes(treeHash(suite, tree), head.context.treeHash)) {
    throw new MlsRefusal('state-invalid', '', 'a stored tree that is not the one of its group');
  }
  const byRef = new Map(proposals.map((stored) => [toHex(stored.ref), stored]));
  if (byRef.size !== proposals.length) {
    throw new MlsRefusal('state-invalid', '', 'a stored proposal comes twice');
  }
  return verifiedGroup({ ...head, tree, proposals: byRef });
}

/** The stored form of a group without its secrets. */
export function encodePublicGroup(group: PublicGroup): Uint8Array {
  const writer = new Writer(64 * 1024).uint16(VERSION);
  writeGroupHead(writer, group);
  writer.opaque(encodeRatchetTree(group.tree));
  return writer.vector([...group.proposals.values()], writeStoredProposal).finish();
}

/** Reads what `encodePublicGroup` wrote: a store that is trusted. A group from elsewhere: `createPublicGroup`. */
export function decodePublicGroup(
  suite: CipherSuite,
  bytes: Uint8Array,
  limits: Limits = DEFAULT_LIMITS,
): Result<PublicGroup> {
  return attemptSync(() => {
    const reader = new Reader(new Uint8Array(bytes));
    const version = reader.uint16();
    if (version !== VERSION) throw new MlsRefusal('state-invalid', '', `a state of form ${version}`);
    const head = readGroupHead(reader, limits);
    const tree = decodeRatchetTree(reader.opaque(limits.treeBytes), limits);
    const proposals = reader.vector((inner) => readStoredProposal(inner, limits), limits.storedProposals);
    reader.end();
    return restoreGroup(suite, head, tree, proposals);
  });
}
