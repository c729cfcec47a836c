/** What histories cost: archiving a message, and reading ten thousand again. */
import {
  messageIdOf,
  openArchived,
  parseConversationId,
  sealArchiveItem,
  sealContent,
  systemRandom,
} from '@sotto/protocol';
import { loadArchived } from '../src/history/index.ts';
import { createMemoryStore } from '../src/index.ts';
import type { HistoryEntry, HistoryTransport } from '../src/ports/index.ts';
import { Batch } from '../src/store/index.ts';
import { allSent, connect, hasTexts, signedUp, unwrap } from '../test/devices.ts';
import { TestServer } from '../test/server.ts';
import { stolenContext } from '../test/thief.ts';

const MESSAGES = 10_000;
const SENT = 200;

/** The same messages, once in a conversation that is kept and once in one that is not. */
export async function benchArchive(): Promise<void> {
  await using server = await TestServer.start();
  const stores = [createMemoryStore(), createMemoryStore()] as const;
  const ada = await signedUp(server.url, 'ada', { store: stores[0] });
  const grace = await signedUp(server.url, 'grace', { store: stores[1] });
  const lin = await signedUp(server.url, 'lin');
  await connect(ada, grace);
  await connect(ada, lin);
  const kept = unwrap(await ada.device.startConversation(grace.accountId)).conversationId;
  const passing = unwrap(
    await ada.device.startConversation(lin.accountId, 'encrypted', 'ephemeral'),
  ).conversationId;
  const sending = async (conversationId: string, reader: typeof grace) => {
    const all = Array.from({ length: SENT }, (_, n) => `no. ${n}`);
    const start = performance.now();
    for (const text of all) unwrap(await ada.device.sendText(conversationId, text));
    await allSent(ada.device, conversationId, 120_000);
    await hasTexts(reader.device, conversationId, all, 120_000);
    return (performance.now() - start) / SENT;
  };
  // The first ones warm the code up.
  await sending(passing, lin);
  const archived = await sending(kept, grace);
  unwrap(await ada.device.deleteConversation(passing));
  unwrap(await lin.device.deleteConversation(passing));
  const ephemeral = await sending(passing, lin);
  console.log(`sent and read, kept:       ${archived.toFixed(2)} ms a message`);
  console.log(`sent and read, ephemeral:  ${ephemeral.toFixed(2)} ms a message`);
  console.log(`ratio:                     ${(archived / ephemeral).toFixed(2)}`);
  for (const { device } of [ada, grace, lin]) await device.close();
  await benchLoading(stores[1], kept);
}

/** Everything but the network: opening, checking and storing what the server would give in pages. */
async function benchLoading(store: ReturnType<typeof createMemoryStore>, id: string): Promise<void> {
  const conversationId = unwrap(parseConversationId(id));
  const { context, records } = await stolenContext(store);
  const { vault, self, table, people } = context;
  const roster = people.rosterOf(self.accountId);
  const record = table.record(conversationId);
  if (vault.keys === null || roster === undefined || record === undefined) throw new Error('no account');
  const { keys } = vault;
  const first = record.position + 1;
  const sender = { senderAccountId: self.accountId, senderDeviceId: self.deviceId };
  const entries: HistoryEntry[] = [];
  for (let n = 0; n < MESSAGES; n += 1) {
    const header = { sentAt: n, previous: [], roster: { version: 1, hash: roster.hash }, n: n + 1 };
    const content = { header, body: { type: 'text', text: `message no. ${n}` } } as const;
    const where = { conversationId, sender: self.deviceId };
    const { messageId, messageKey, body } = sealContent(content, where, systemRandom);
    const seq = first + n;
    const item = { conversationId, messageId, seq, ...sender, messageKey };
    const event = { kind: 'message', conversationId, seq, acceptedAt: n, epoch: 1, transport: null } as const;
    entries.push({
      message: { ...event, messageId, senderDeviceId: self.deviceId, body },
      archived: unwrap(sealArchiveItem(keys, item, systemRandom)),
    });
  }
  const newestFirst = entries.toReversed();
  const history: HistoryTransport['history'] = async (_, before, count) => {
    const from = newestFirst.findIndex(({ message }) => message.seq < before);
    const page = newestFirst.slice(from, from + count);
    return { ok: true, value: { entries: page, hasNextPage: from + count < newestFirst.length } };
  };
  const reader = { ...context, transport: { ...context.transport, history } };
  const batch = new Batch();
  reader.stretches.put(batch, {
    conversationId,
    kind: 'span',
    from: first,
    to: first + MESSAGES,
    due: false,
    since: 0,
  });
  await records.write(batch);
  const start = performance.now();
  let loaded = 0;
  for (let isMore = true; isMore; ) {
    const part = unwrap(await loadArchived(reader, conversationId));
    loaded += part.loaded;
    isMore = part.hasEarlier;
  }
  const whole = performance.now() - start;
  const participants = [self.accountId, ...record.people];
  const opening = performance.now();
  for (const { message, archived } of entries) {
    const { body, messageId, seq } = message;
    if (body === null || archived === null) continue;
    const id = messageIdOf({ conversationId, sender: self.deviceId }, body);
    if (id !== messageId) throw new Error('another message');
    const shown = { messageId: id, seq, senderDeviceId: self.deviceId, body };
    unwrap(openArchived(keys, { conversationId, participants }, shown, archived));
  }
  const alone = performance.now() - opening;
  if (loaded !== MESSAGES) throw new Error(`loaded ${loaded} of ${MESSAGES}`);
  console.log(
    `\n${MESSAGES} archived messages read again, without the network: ${(whole / 1_000).toFixed(2)} s`,
  );
  console.log(
    `a message: ${(whole / MESSAGES).toFixed(3)} ms, of which opening ${(alone / MESSAGES).toFixed(3)} ms`,
  );
  console.log(`ratio to opening alone: ${(whole / alone).toFixed(2)}`);
}
