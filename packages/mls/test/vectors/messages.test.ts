import { expect, test } from 'vitest';
import { Reader, Writer } from '../../src/codec/index.ts';
import {
  DEFAULT_LIMITS,
  decodeMlsMessage,
  encodeCommit,
  encodeGroupSecrets,
  encodeMlsMessage,
  encodeProposal,
  readCommit,
  readGroupSecrets,
  readProposal,
} from '../../src/index.ts';
import { decodeRatchetTree, encodeRatchetTree } from '../../src/tree/index.ts';
import { describeVectors, hex, toHex } from './load.ts';

type Messages = Readonly<Record<string, string>>;

/** Proposals stand in the file without the type that goes before them on the wire. */
const PROPOSAL_TYPES: Readonly<Record<string, number>> = {
  add_proposal: 1,
  update_proposal: 2,
  remove_proposal: 3,
  pre_shared_key_proposal: 4,
  re_init_proposal: 5,
  external_init_proposal: 6,
  group_context_extensions_proposal: 7,
};

/** Decodes all of it, and encodes what it found. */
function roundTrip(field: string, bytes: Uint8Array): Uint8Array {
  const proposalType = PROPOSAL_TYPES[field];
  if (proposalType !== undefined) {
    const typed = new Writer().uint16(proposalType).fixed(bytes).finish();
    const reader = new Reader(typed);
    const proposal = readProposal(reader, DEFAULT_LIMITS);
    reader.end();
    return encodeProposal(proposal).subarray(2);
  }
  const reader = new Reader(bytes);
  switch (field) {
    case 'ratchet_tree':
      return encodeRatchetTree(decodeRatchetTree(bytes, DEFAULT_LIMITS));
    case 'group_secrets': {
      const secrets = readGroupSecrets(reader, DEFAULT_LIMITS);
      reader.end();
      return encodeGroupSecrets(secrets);
    }
    case 'commit': {
      const commit = readCommit(reader, DEFAULT_LIMITS);
      reader.end();
      return encodeCommit(commit);
    }
    default:
      return encodeMlsMessage(decodeMlsMessage(bytes, DEFAULT_LIMITS));
  }
}

describeVectors<Messages[]>('mls/messages.json', (vectors, counter) => {
  const fields = new Set(vectors.flatMap((vector) => Object.keys(vector)));
  for (const field of fields) {
    const done = counter.expect();
    test(`${field} decodes, and encodes to the same bytes`, () => {
      for (const vector of vectors) {
        const text = vector[field];
        if (text === undefined) throw new Error(`a case without ${field}`);
        expect(toHex(roundTrip(field, hex(text)))).toBe(text);
      }
      done();
    });
    const cut = counter.expect();
    test(`${field} is refused with a byte more, or one less`, () => {
      for (const vector of vectors.slice(0, 20)) {
        const bytes = hex(vector[field] ?? '');
        expect(() => roundTrip(field, new Uint8Array([...bytes, 0]))).toThrow();
        expect(() => roundTrip(field, bytes.subarray(0, -1))).toThrow();
      }
      cut();
    });
  }
});
