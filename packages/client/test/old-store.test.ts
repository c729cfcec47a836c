/**
 * Stores of versions before this one. The sample of format 1 was written by that version at its own server, which is
 * no more; its sealing key lies beside it.
 */
import { type CborValue, defineCodec, type Schema } from '@sotto/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore, type Device, type StorePort } from '../src/index.ts';
import { Batch, openRecords } from '../src/store/index.ts';
import {
  allSent,
  connect,
  conversationWith,
  eventually,
  hasReactions,
  hasTexts,
  items,
  messages,
  open,
  signedUp,
  status,
  unwrap,
} from './devices.ts';
import sample from './samples/format-1.json' with { type: 'json' };
import { TestServer } from './server.ts';

const nowhere = new URL('http://127.0.0.1:9');

async function storeOf({ sealingKey, records }: typeof sample): Promise<StorePort> {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
  const key = await crypto.subtle.importKey('raw', bytes(sealingKey), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  const inner = createMemoryStore();
  const raw = await inner.open();
  const puts = Object.entries(records).map(([name, value]) => ({ key: name, value: bytes(value) }));
  await raw.write({ puts, deletes: [] });
  return {
    async open() {
      const store = await inner.open();
      return {
        sealingKey: key,
        get: (name) => store.get(name),
        list: (range) => store.list(range),
        write: (batch) => store.write(batch),
        close: () => store.close(),
      };
    },
    erase: () => inner.erase(),
  };
}

describe('a store of format 1', () => {
  const [conversation] = sample.expected.conversations;
  const conversationId = conversation?.conversationId ?? '';

  it('opens with everything that was in it', async () => {
    const device = open(nowhere, { store: await storeOf(sample) });
    const { me } = await status(device, 'ready');
    expect(me).toEqual({
      ...sample.expected.me,
      avatarPath: null,
      verified: false,
      organization: false,
      affiliation: null,
      role: 'member',
      suspended: false,
    });
    const [summary, ...rest] = await device.conversations();
    expect(rest).toEqual([]);
    expect(summary).toMatchObject({
      conversationId,
      security: 'encrypted',
      request: false,
      unread: conversation?.unread,
      updatedAt: conversation?.updatedAt,
      state: 'open',
      pinned: false,
      people: [{ ...conversation?.people[0], gone: false, affiliation: null }],
    });
    const timeline = await items(device, conversationId);
    expect(timeline).toEqual(
      sample.expected.items.map((item) => (item.type === 'message' ? { ...item, reactions: [] } : item)),
    );
    await device.close();
  });

  it('takes what is new: texts, reactions also to what was said before, marks; and opens again', async () => {
    const store = await storeOf(sample);
    const device = open(nowhere, { store });
    const [own, received] = await messages(device, conversationId);
    unwrap(await device.react(conversationId, own?.itemId ?? '', '👍'));
    unwrap(await device.react(conversationId, received?.itemId ?? '', '🎉'));
    unwrap(await device.sendText(conversationId, 'new'));
    unwrap(await device.mark(conversationId, { pinned: true }));
    await device.close();
    const again = open(nowhere, { store });
    await hasReactions(again, conversationId, 'Hello, Bob', ['👍']);
    await hasReactions(again, conversationId, 'Hello, Alice', ['🎉']);
    expect((await messages(again, conversationId)).map(({ delivery }) => delivery.state)).toEqual([
      'sent',
      'received',
      'received',
      'sending',
      'queued',
      'queued',
    ]);
    expect(await again.conversations()).toMatchObject([{ pinned: true }]);
    // Texts that waited in the old form can be given up and are gone.
    const waiting = (await messages(again, conversationId)).find(
      ({ content }) => content.type === 'text' && content.text === 'waiting',
    );
    expect(await again.discard(waiting?.itemId ?? '')).toBe(true);
    await again.close();
  });
});

/** Any record as the CBOR that it is. */
const anything: Schema<CborValue> = { fromCbor: (value) => value, toCbor: (value) => value };
const codec = defineCodec(anything, 100_000_000);

/** Which fields format 1 did not have. */
const added: Readonly<Record<string, readonly string[]>> = {
  account: ['avatarPath', 'verified', 'organization', 'affiliation', 'role', 'suspended', 'leaving'],
  person: ['avatarPath', 'verified', 'organization', 'affiliation', 'gone'],
  item: ['reactions'],
  place: ['messageId'],
  shown: ['pinned', 'muted', 'archived', 'hidden'],
  conversation: ['historyPolicy'],
};

/** Kinds of records that format 1 did not have. */
const unknown: readonly string[] = [
  'inbox',
  'regular',
  'stretch',
  'archive-waiting',
  'deleted',
  'deletion-waiting',
];

/** Makes of a store what the version before would have written. */
async function takeBack(store: StorePort): Promise<void> {
  const records = await openRecords(await store.open());
  const batch = new Batch();
  for (const { key, value } of await records.list({ from: '', to: '\uffff', codec })) {
    const kind = key.split('/')[0] ?? '';
    if (unknown.includes(kind)) {
      batch.delete({ key });
      continue;
    }
    if (kind === 'header') batch.put({ key, codec }, 1);
    if (!(value instanceof Map)) continue;
    const fields = new Map<string, CborValue>(value);
    for (const name of added[kind] ?? []) fields.delete(name);
    const body = fields.get('body');
    if (kind === 'outbox' && body instanceof Map) {
      fields.delete('body');
      fields.set('text', body.get('text') ?? '');
    }
    const attempt = fields.get('attempt');
    if (attempt instanceof Map) attempt.delete('messageKey');
    batch.put({ key, codec }, fields);
  }
  await records.write(batch);
}

describe('a store that was taken back to format 1', () => {
  let server: TestServer;
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  it('goes on where it was, with the server', async () => {
    const store = createMemoryStore();
    const alice = await signedUp(server.url, 'old_a', { store });
    const bob = await signedUp(server.url, 'old_b');
    devices.push(bob.device);
    await connect(alice, bob);
    const { conversationId } = await conversationWith(alice.device, bob.handle);
    unwrap(await alice.device.sendText(conversationId, 'one'));
    await hasTexts(bob.device, conversationId, ['one']);
    unwrap(await bob.device.sendText(conversationId, 'two'));
    await hasTexts(alice.device, conversationId, ['one', 'two']);
    await allSent(alice.device, conversationId);
    await alice.device.close();
    const offline = open(nowhere, { store });
    unwrap(await offline.sendText(conversationId, 'three'));
    await offline.close();
    await takeBack(store);
    const again = open(server.url, { store });
    devices.push(again);
    await hasTexts(bob.device, conversationId, ['one', 'two', 'three']);
    const [one] = await messages(again, conversationId);
    // Of what the old version has sent, it did not note under which id others know it.
    unwrap(await again.react(conversationId, one?.itemId ?? '', '👍'));
    await hasReactions(bob.device, conversationId, 'one', ['👍']);
    await eventually(again, () => {
      const current = again.status();
      return current.state === 'ready' && current.me.verified ? true : undefined;
    });
    const notices = (await items(again, conversationId)).filter(({ type }) => type === 'notice');
    expect(notices).toHaveLength(1);
  });
});
