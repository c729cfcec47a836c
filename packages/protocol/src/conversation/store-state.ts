import { diffState, loadState, suiteFor } from '@sotto/mls';
import { array, boolean, bytes, type Codec, defineCodec, struct, text, uint } from '../codec/index.ts';
import { CIPHER_SUITE, wipe } from '../crypto/index.ts';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import { messageIdSchema } from '../id-schemas.ts';
import { type DeviceId, parseDeviceId } from '../ids.ts';
import { limits } from '../limits.ts';
import { mlsLimits, readContext } from '../membership/index.ts';
import { type GapState, type SenderProgress, senderProgressCodec } from '../message/index.ts';
import type { ConversationState } from './api.ts';

/**
 * One change of a stored conversation: put the value under the key, or delete the key where there is none. Values
 * hold secrets: seal them (R32), and let a deleted one really be gone.
 */
export interface StateChange {
  readonly key: string;
  readonly value: Uint8Array | null;
}

export type StoredStateError = Failure<
  /** Incomplete, changed, or of no form that was ever written: the conversation is to be joined anew (R18). */
  | 'state-invalid'
  /** Written by a newer version of this program. */
  | 'state-too-new'
>;

/** Of the stored form. A newer program reads older forms; see test/samples. */
const VERSION = 1;

const GROUP = 'group/';
const SENDER = 'sender/';
const HEAD = 'head';
const VERSION_KEY = 'version';

/** What changes with every message besides the keys. */
interface Head {
  readonly sent: number;
  readonly sinceUpdate: ConversationState['sinceUpdate'];
  readonly gaps: Omit<GapState, 'senders'>;
}

const headCodec: Codec<Head> = defineCodec(
  struct({
    sent: uint(),
    sinceUpdate: struct({ messages: uint(), at: uint() }),
    gaps: struct({
      recent: array(messageIdSchema, { max: limits.recentMessages }),
      heads: array(messageIdSchema, { max: limits.previousMessages }),
      complete: boolean,
    }),
  }),
  8_192,
);

const versionCodec: Codec<number> = defineCodec(uint(), 16);

/**
 * What is to be written for one state to become another. A message changes a few entries, a commit as many as it
 * changes nodes, whatever the group's size. Write all of them in one transaction, before anything that the new
 * state produced is sent (R26).
 *
 * @param before null to write the state whole, into an empty place.
 */
export function conversationChanges(
  before: ConversationState | null,
  after: ConversationState,
): readonly StateChange[] {
  const group = diffState(before?.group, after.group).map(({ key, value }) => ({
    key: GROUP + key,
    value: value ?? null,
  }));
  const version = before === null ? [{ key: VERSION_KEY, value: versionCodec.encode(VERSION) }] : [];
  return [...version, { key: HEAD, value: encodeHead(after) }, ...senderChanges(before, after), ...group];
}

/** Puts a conversation together from everything that `conversationChanges` had written and not deleted. */
export function loadConversation(
  stored: Iterable<readonly [string, Uint8Array]>,
): Result<ConversationState, StoredStateError> {
  const entries = new Map(stored);
  const version = versionCodec.decode(take(entries, VERSION_KEY));
  if (!version.ok) return fail('state-invalid', 'no version');
  if (version.value > VERSION)
    return fail('state-too-new', `form ${version.value}, this program knows ${VERSION}`);
  const head = headCodec.decode(take(entries, HEAD));
  if (!head.ok) return fail('state-invalid', `head: ${head.error.detail}`);
  const senders = loadSenders(takePrefixed(entries, SENDER));
  if (senders === null) return fail('state-invalid', 'what is kept of a sender');
  const group = loadState(suiteFor(CIPHER_SUITE), takePrefixed(entries, GROUP), mlsLimits);
  if (!group.ok) return fail('state-invalid', group.error.detail);
  if (entries.size > 0) return fail('state-invalid', 'entries that belong to no conversation');
  const context = readContext(group.value.group.context);
  if (!context.ok) return fail('state-invalid', context.error.detail);
  const { sent, sinceUpdate, gaps } = head.value;
  return ok({ group: group.value, context: context.value, gaps: { ...gaps, senders }, sent, sinceUpdate });
}

const entriesCodec = defineCodec(
  array(struct({ key: text({ max: 256 }), value: bytes({ max: limits.ratchetTreeBytes }) }), {
    max: 1_000_000,
  }),
  2 * limits.ratchetTreeBytes,
);

/**
 * A conversation whole, as one byte string: what `conversationChanges` writes into an empty place, in the order of
 * the keys. A secret.
 */
export function encodeConversation(state: ConversationState): Uint8Array<ArrayBuffer> {
  const entries = conversationChanges(null, state)
    .flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const encoded = entriesCodec.encode(entries);
  wipe(...entries.map(({ value }) => value));
  return encoded;
}

/** Reads what `encodeConversation` wrote, from a store whose integrity is trusted. */
export function decodeConversation(encoded: Uint8Array): Result<ConversationState, StoredStateError> {
  const entries = entriesCodec.decode(encoded);
  if (!entries.ok) return fail('state-invalid', entries.error.detail);
  const keys = entries.value.map(({ key }) => key);
  if (keys.some((key, index) => key <= (keys[index - 1] ?? ''))) {
    return fail('state-invalid', 'keys repeated or out of order');
  }
  const stored = new Map(entries.value.map(({ key, value }) => [key, value]));
  const state = loadConversation(stored);
  wipe(...stored.values());
  return state;
}

function encodeHead({ sent, sinceUpdate, gaps }: ConversationState): Uint8Array {
  const { recent, heads, complete } = gaps;
  return headCodec.encode({ sent, sinceUpdate, gaps: { recent, heads, complete } });
}

function senderChanges(before: ConversationState | null, after: ConversationState): readonly StateChange[] {
  const known = new Map<DeviceId, SenderProgress>(before?.gaps.senders.map((each) => [each.device, each]));
  const changes: StateChange[] = [];
  for (const sender of after.gaps.senders) {
    const same = known.get(sender.device) === sender;
    known.delete(sender.device);
    if (!same) changes.push({ key: SENDER + sender.device, value: senderProgressCodec.encode(sender) });
  }
  for (const device of known.keys()) changes.push({ key: SENDER + device, value: null });
  return changes;
}

function loadSenders(stored: readonly (readonly [string, Uint8Array])[]): readonly SenderProgress[] | null {
  const senders: SenderProgress[] = [];
  for (const [key, value] of stored) {
    const device = parseDeviceId(key);
    const progress = senderProgressCodec.decode(value);
    if (!device.ok || !progress.ok || progress.value.device !== device.value) return null;
    senders.push(progress.value);
  }
  return senders;
}

function take(entries: Map<string, Uint8Array>, key: string): Uint8Array {
  const value = entries.get(key) ?? new Uint8Array(0);
  entries.delete(key);
  return value;
}

function takePrefixed(entries: Map<string, Uint8Array>, prefix: string): [string, Uint8Array][] {
  const taken = [...entries].filter(([key]) => key.startsWith(prefix));
  for (const [key] of taken) entries.delete(key);
  return taken.map(([key, value]) => [key.slice(prefix.length), value]);
}
