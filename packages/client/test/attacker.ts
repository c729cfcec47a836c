/**
 * Somebody who has everything at once: the server's database, the stores of all of an account's devices with the keys that
 * they are sealed under, and a recording of the traffic. Says in which ways one message can still be read.
 */
import { createHash, hkdfSync } from 'node:crypto';
import {
  hashIdToBytes,
  labels,
  openArchived,
  openContent,
  parseConversationId,
  parseDeviceId,
  parseMessageId,
  uuidToBytes,
} from '@sotto/protocol';
import type { StorePort } from '../src/index.ts';
import type { MessageEvent, ServerEvent } from '../src/ports/index.ts';
import { unwrap } from './devices.ts';
import { openedRecords } from './stored.ts';
import { stolenContext, stolenStateOpens } from './thief.ts';

export interface Loot {
  /** Copies of the stores of the account's devices. */
  readonly stores: readonly StorePort[];
  /** Every value in every row of the server's database. */
  readonly rows: readonly Buffer[];
  /** What crossed the network. */
  readonly recorded: readonly ServerEvent[];
}

export type Way =
  /** With a key of the vault and an item of the archive. */
  | 'archive'
  /** With 32 bytes that lie anywhere, as they are. */
  | 'key'
  /** With a device's MLS state and the recorded transport. */
  | 'transport'
  /** It lies there as text. */
  | 'text';

/** A message as it was recorded, with its body, and what it says. */
export interface Recorded {
  readonly message: MessageEvent;
  readonly text: string;
}

/**
 * Of one sender's device and one conversation.
 *
 * @returns for each message the ways in which it can be read, in the order of the alphabet.
 */
export async function waysToRead(
  loot: Loot,
  recorded: readonly Recorded[],
): Promise<readonly (readonly Way[])[]> {
  const targets = recorded.map(targetOf);
  const stores = await Promise.all(loot.stores.map((store) => openedRecords(store)));
  const everything = [...stores.flatMap((records) => [...records.values()]), ...loot.rows];
  const lyingThere = keysAmong(everything, targets);
  const ways: Way[][] = [];
  for (const [index, target] of targets.entries()) {
    const { text } = recorded[index] ?? { text: '' };
    const found = new Set<Way>();
    if (everything.some((value) => Buffer.from(value).includes(text))) found.add('text');
    if (lyingThere.has(target)) found.add('key');
    for (const store of loot.stores) {
      const { context } = await stolenContext(store);
      const { keys } = context.vault;
      const people = context.table.record(target.conversationId)?.people ?? [];
      const where = { ...target, participants: [context.self.accountId, ...people] };
      const opens = (item: Uint8Array) => keys !== null && openArchived(keys, where, target, item).ok;
      if (loot.rows.some(opens)) found.add('archive');
      const haul = await stolenStateOpens(store, target.conversationId, loot.recorded);
      if (haul.texts.includes(text)) found.add('transport');
    }
    ways.push([...found].toSorted());
  }
  return ways;
}

type Target = Parameters<typeof openArchived>[2] & Pick<Parameters<typeof openArchived>[1], 'conversationId'>;

function targetOf({ message }: Recorded): Target {
  const { body, seq } = message;
  if (body === null) throw new Error('recorded without its body');
  return {
    conversationId: unwrap(parseConversationId(message.conversationId)),
    messageId: unwrap(parseMessageId(message.messageId)),
    senderDeviceId: unwrap(parseDeviceId(message.senderDeviceId)),
    seq,
    body,
  };
}

const KEY_BYTES = 32;
const COMMITMENT_BYTES = 32;

/** Which messages open under 32 bytes that stand next to each other somewhere. */
function keysAmong(values: readonly Uint8Array[], targets: readonly Target[]): ReadonlySet<Target> {
  const opened = new Set<Target>();
  const [first] = targets;
  if (first === undefined) return opened;
  const tried = new Set<string>();
  for (const value of values) {
    const name = createHash('sha256').update(value).digest('base64');
    if (tried.has(name)) continue;
    tried.add(name);
    for (const key of keysIn(value)) {
      const commitment = commitmentOf(key, first);
      for (const target of targets) {
        if (!commitment.equals(target.body.subarray(0, COMMITMENT_BYTES))) continue;
        const { conversationId, senderDeviceId, body } = target;
        if (openContent(key, { conversationId, sender: senderDeviceId }, body).ok) opened.add(target);
      }
    }
  }
  return opened;
}

/**
 * Every 32 bytes that stand next to each other, without those that cannot be random: of 32 random bytes fewer than 20
 * are different in less than one of a billion cases.
 */
function* keysIn(bytes: Uint8Array): Generator<Uint8Array> {
  const counts = new Uint16Array(256);
  let different = 0;
  for (let end = 0; end < bytes.length; end += 1) {
    const entering = bytes[end] ?? 0;
    const before = counts[entering] ?? 0;
    counts[entering] = before + 1;
    if (before === 0) different += 1;
    const start = end - KEY_BYTES;
    if (start >= 0) {
      const leaving = bytes[start] ?? 0;
      const left = (counts[leaving] ?? 1) - 1;
      counts[leaving] = left;
      if (left === 0) different -= 1;
    }
    if (end + 1 >= KEY_BYTES && different >= 20) yield bytes.subarray(start + 1, end + 1);
  }
}

/** What a body under this key begins with (R22), by another implementation than ours. */
function commitmentOf(key: Uint8Array, { conversationId, senderDeviceId }: Target): Buffer {
  const info = Buffer.concat([
    Buffer.from(`${labels.messageKeys}\0`),
    uuidToBytes(conversationId),
    hashIdToBytes(senderDeviceId),
  ]);
  const derived = hkdfSync('sha512', key, new Uint8Array(0), info, 32 + 24 + COMMITMENT_BYTES);
  return Buffer.from(derived).subarray(-COMMITMENT_BYTES);
}
