import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/sqlite';
import { systemRandom } from '@sotto/protocol';
import { expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { openDatabase, ormOptions } from '../src/database/index.ts';
import { ask, base64url, mutate } from './support/api.ts';
import { Side, say, startDirect } from './support/conversation.ts';
import { archive, clear, deleteMessages, historyOf, itemsFor, policyOf, seqsOf } from './support/history.ts';
import { anotherPhone, expectType, newPhone, Phone, publish, rosterWithout } from './support/phone.ts';
import { temporaryFolder, testConfig } from './support/server.ts';
import { columnsOf, type Row, tablesOf } from './support/tables.ts';
import { putItems, sealedItem, vaultOf } from './support/vault.ts';

const ARCHIVE = '2026-11-28-archive';
const DEVICES = '2026-11-24-devices';
const BEFORE = '2026-11-24-people';

async function serve(folder: string) {
  await using stack = new AsyncDisposableStack();
  const app = stack.use(await createApp({ ...testConfig, dataFolder: folder }));
  const url = await app.listen();
  const parts = stack.move();
  return { url, folder, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

async function withOrm<T>(folder: string, work: (orm: MikroORM) => Promise<T>): Promise<T> {
  const options = ormOptions(join(folder, 'sotto.db'));
  // Going back and forth here must not rewrite what migrations are made from.
  const orm = await MikroORM.init({ ...options, migrations: { ...options.migrations, snapshot: false } });
  try {
    return await work(orm);
  } finally {
    await orm.close(true);
  }
}

/** The same device with the same session, at the server's new address. */
const moved = ({ session, identity, keys, packages, known }: Phone, url: string): Phone => {
  const phone = new Phone({ ...session, url }, identity, keys);
  phone.packages.push(...packages);
  for (const [id, roster] of known) phone.known.set(id, roster);
  return phone;
};

it('2026-11-24-devices: keeps what a database of before holds, and unbinds the sessions of removed devices', async () => {
  await using folder = await temporaryFolder();
  const at = { url: '', folder: folder.path, [Symbol.asyncDispose]: async () => {} };
  const people = await (async () => {
    await using server = await serve(folder.path);
    const [alice, bob] = [await newPhone(server, 'anna'), await newPhone(server, 'bernd')];
    const { a, b } = await startDirect(alice, bob);
    await say(a, 'before');
    const removed = await anotherPhone(server, bob, 1);
    expectType(
      await publish(bob.session, await rosterWithout(bob.identity, removed)),
      'PublishRosterPayload',
    );
    alice.meet(bob);
    return { alice, bob, a, b, removed };
  })();

  // Back to the layout of before, whose server left the sessions of removed devices as they were.
  await withOrm(folder.path, async (orm) => {
    await orm.migrator.down({ migrations: [ARCHIVE, DEVICES] });
    await orm.em
      .getConnection()
      .execute('update session set device_id = ? where id = ?', [
        people.removed.keys.id,
        people.removed.session.sessionId,
      ]);
  });
  await using plain = await temporaryFolder();
  await withOrm(plain.path, (orm) => orm.migrator.up({ to: BEFORE }));
  expect(await columnsOf(at)).toEqual(await columnsOf({ ...at, folder: plain.path }));
  const before = await tablesOf(at);
  expect(before.get('session')).toHaveLength(3);

  await (await openDatabase(join(folder.path, 'sotto.db')))[Symbol.asyncDispose]();
  const after = await tablesOf(at);
  const expected = (table: string, row: Row): Row => {
    if (table === 'account') return { ...row, vault_revision: 0 };
    if (table === 'conversation') return { ...row, history_policy: 'ARCHIVED' };
    if (table === 'participant') return { ...row, cleared_seq: 0 };
    const gone = table === 'session' && row['id'] === people.removed.session.sessionId;
    return gone ? { ...row, device_id: null } : row;
  };
  for (const [table, rows] of before) {
    if (table === 'migration') continue;
    expect(after.get(table), table).toEqual(rows.map((row) => expected(table, row)));
  }
  for (const table of ['vault_item', 'sealed_vault_key', 'link_offer']) expect(after.get(table)).toEqual([]);

  await using server = await serve(folder.path);
  const alice = moved(people.alice, server.url);
  const bob = moved(people.bob, server.url);
  const removed = moved(people.removed, server.url);
  const session = '{ viewer { session { deviceId } } }';
  for (const phone of [alice, bob]) {
    expect((await ask(phone.session, session)).data).toEqual({
      viewer: { session: { deviceId: phone.keys.id } },
    });
  }
  expect((await ask(removed.session, session)).data).toEqual({ viewer: { session: { deviceId: null } } });
  const a = new Side(alice, people.a.state);
  a.counter = people.a.counter;
  await say(a, 'after');
  // An account of before has no vault yet: its device publishes the newest roster again, with one.
  expect((await vaultOf(bob.session, bob.keys.id)).sealedKey).toBeNull();
  const again = {
    signedRoster: base64url(bob.identity.roster.bytes),
    vault: { sealedKeys: [{ memberId: bob.keys.id, sealedKey: base64url(systemRandom(1_168)) }], items: [] },
  };
  expectType(await mutate(bob.session, 'publishRoster', again), 'PublishRosterPayload');
  expect((await vaultOf(bob.session, bob.keys.id)).sealedKey).toMatchObject({ vaultVersion: 2 });
  expect(await putItems(bob.session, [sealedItem(bob.identity, 'STATE')])).toMatchObject({ revision: 1 });
  // The session whose device was removed can be bound anew, which before it never could.
  expectType(
    await mutate(removed.session, 'bindDevice', await bob.bindInput(removed.session)),
    'BindDevicePayload',
  );
});

it('2026-11-28-archive: keeps what a database of before holds, which can be archived and deleted from then on', async () => {
  await using folder = await temporaryFolder();
  const at = { url: '', folder: folder.path, [Symbol.asyncDispose]: async () => {} };
  const people = await (async () => {
    await using server = await serve(folder.path);
    const [alice, bob] = [await newPhone(server, 'anna'), await newPhone(server, 'bernd')];
    const { a } = await startDirect(alice, bob);
    for (const text of ['one', 'two', 'three']) await say(a, text);
    expectType(await putItems(alice.session, [sealedItem(alice.identity, 'STATE')]), 'PutVaultItemsPayload');
    return { alice, bob, a };
  })();
  await withOrm(folder.path, (orm) => orm.migrator.down({ migrations: [ARCHIVE] }));
  await using plain = await temporaryFolder();
  await withOrm(plain.path, (orm) => orm.migrator.up({ to: DEVICES }));
  expect(await columnsOf(at)).toEqual(await columnsOf({ ...at, folder: plain.path }));
  const before = await tablesOf(at);
  expect(before.get('event')).toHaveLength(4);

  await using server = await serve(folder.path);
  await using anew = await temporaryFolder();
  await (await openDatabase(join(anew.path, 'sotto.db')))[Symbol.asyncDispose]();
  expect(await columnsOf(at)).toEqual(await columnsOf({ ...at, folder: anew.path }));
  const after = await tablesOf(at);
  const added: Readonly<Record<string, Row>> = {
    conversation: { history_policy: 'ARCHIVED' },
    participant: { cleared_seq: 0 },
  };
  for (const [table, rows] of before) {
    if (table === 'migration') continue;
    expect(after.get(table), table).toEqual(rows.map((row) => ({ ...row, ...added[table] })));
  }
  for (const table of ['archive_item', 'event_deletion']) expect(after.get(table)).toEqual([]);

  const [alice, bob] = [moved(people.alice, server.url), moved(people.bob, server.url)];
  const { id } = people.a;
  expect(await policyOf(alice, id)).toEqual({ historyPolicy: 'ARCHIVED' });
  expect(await seqsOf(bob, id)).toEqual([4, 3, 2]);
  const items = itemsFor(alice, id, [2, 3, 4]);
  expect(await archive(alice, items)).toMatchObject({ archived: 3 });
  expect(await deleteMessages(alice, id, [3])).toMatchObject({ deleted: 1 });
  expect(await clear(bob, id, 3)).toMatchObject({ clearedSeq: 3 });
  expect((await historyOf(alice, id)).entries.map(({ archived }) => archived)).toEqual([
    items[2]?.sealed,
    items[0]?.sealed,
  ]);
  expect(await seqsOf(bob, id)).toEqual([4]);
  const bodies = (await tablesOf(at)).get('event')?.filter(({ body }) => body !== null);
  expect(bodies?.map(({ seq }) => seq)).toEqual([2, 4]);
});
