import { Reader, Writer } from '../codec/index.ts';
import type { GroupState, PastEpoch } from '../group/state.ts';
import type { Limits } from '../limits.ts';
import { readGroupContext, writeGroupContext } from '../messages/index.ts';
import { readGroupHead, writeGroupHead } from '../public-group/codec.ts';
import { MlsRefusal } from '../refusal.ts';
import type { EpochSecrets, RatchetLimits } from '../schedule/index.ts';
import { leafCount } from '../tree/index.ts';

/** Of the stored form; another number is another form. */
const VERSION = 1;

/** Everything of a state that is of a fixed size: what a message does not change. */
export interface StateHead {
  readonly group: ReturnType<typeof readGroupHead>;
  readonly ownLeafIndex: number;
  readonly leafCount: number;
  readonly limits: RatchetLimits;
  readonly secrets: EpochSecrets;
}

const SECRETS = [
  'senderDataSecret',
  'exporterSecret',
  'externalSecret',
  'confirmationKey',
  'membershipKey',
  'resumptionPsk',
  'epochAuthenticator',
  'initSecret',
] as const satisfies readonly (keyof EpochSecrets)[];

function writeLimits(writer: Writer, limits: RatchetLimits): void {
  writer.uint32(limits.window).uint32(limits.maxAhead);
}

function readLimits(reader: Reader): RatchetLimits {
  return { window: reader.uint32(), maxAhead: reader.uint32() };
}

export function encodeHead(state: GroupState): Uint8Array {
  const writer = new Writer(1024).uint16(VERSION);
  writeGroupHead(writer, state.group);
  writer.uint32(state.ownLeafIndex).uint32(leafCount(state.group.tree));
  writeLimits(writer, state.secretTree.limits);
  for (const name of SECRETS) writer.opaque(state.secrets[name]);
  return writer.finish();
}

export function decodeHead(bytes: Uint8Array, limits: Limits): StateHead {
  const reader = new Reader(bytes);
  const version = reader.uint16();
  if (version !== VERSION) throw new MlsRefusal('state-invalid', '', `a state of form ${version}`);
  const group = readGroupHead(reader, limits);
  const ownLeafIndex = reader.uint32();
  const count = reader.uint32();
  const ratchets = readLimits(reader);
  const secret = () => reader.opaque(limits.tagBytes).slice();
  const secrets: EpochSecrets = {
    senderDataSecret: secret(),
    exporterSecret: secret(),
    externalSecret: secret(),
    confirmationKey: secret(),
    membershipKey: secret(),
    resumptionPsk: secret(),
    epochAuthenticator: secret(),
    initSecret: secret(),
  };
  reader.end();
  checkLeafCount(count, limits);
  return { group, ownLeafIndex, leafCount: count, limits: ratchets, secrets };
}

/** Whether the heads of two states are the same: a message changes none of it. */
export function sameHead(before: GroupState, after: GroupState): boolean {
  return (
    before.group.context === after.group.context &&
    before.group.confirmationTag === after.group.confirmationTag &&
    before.secrets === after.secrets &&
    before.secretTree.limits === after.secretTree.limits
  );
}

export type PastHead = Pick<PastEpoch, 'context' | 'senderDataSecret'> & {
  readonly leafCount: number;
  readonly limits: RatchetLimits;
};

export function encodePastHead(past: PastEpoch): Uint8Array {
  const writer = new Writer(512);
  writeGroupContext(writer, past.context);
  writer.opaque(past.senderDataSecret).uint32(leafCount(past.tree));
  writeLimits(writer, past.secretTree.limits);
  return writer.finish();
}

export function decodePastHead(bytes: Uint8Array, limits: Limits): PastHead {
  const reader = new Reader(bytes);
  const context = readGroupContext(reader, limits);
  const senderDataSecret = reader.opaque(limits.tagBytes).slice();
  const count = reader.uint32();
  const ratchets = readLimits(reader);
  reader.end();
  checkLeafCount(count, limits);
  return { context, senderDataSecret, leafCount: count, limits: ratchets };
}

function checkLeafCount(count: number, limits: Limits): void {
  if (count < 1 || count > limits.leaves || (count & (count - 1)) !== 0) {
    throw new MlsRefusal('state-invalid', '', `a stored tree of ${count} leaves`);
  }
}
