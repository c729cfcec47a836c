import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device } from '../src/index.ts';
import {
  connect,
  conversationWith,
  eventually,
  hasTexts,
  joined,
  listed,
  messages,
  open,
  PASSWORD,
  regularWith,
  signedUp,
  status,
  unwrap,
} from './devices.ts';
import { rawSession } from './raw-session.ts';
import { TestServer } from './server.ts';

/** A grey square of 64 pixels, as a PNG. */
const picture = greySquare(64);

describe('A1: people, at the real server', () => {
  let server: TestServer;
  let root: Awaited<ReturnType<typeof signedUp>>;
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
    // The first account of an installation is its administrator.
    root = await signedUp(server.url, 'root');
    devices.push(root.device);
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  async function somebody(name: string) {
    const store = createMemoryStore();
    const person = await signedUp(server.url, name, { store });
    devices.push(person.device);
    return { ...person, store };
  }

  async function administer(act: string, input: object): Promise<void> {
    const { ask } = await rawSession(server.url, root.handle);
    const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input!`;
    const answer = await ask(`mutation Act($input: ${type}) { ${act}(input: $input) { __typename } }`, {
      input,
    });
    expect(answer[act].__typename).toBe('AdministerAccountPayload');
  }

  it('change what they are called and show, and their device tells of it', async () => {
    const alice = await somebody('name');
    const shown: string[] = [];
    alice.device.subscribe((event) => {
      if (event.type === 'status' && event.status.state === 'ready') shown.push(event.status.me.displayName);
    });
    expect(unwrap(await alice.device.updateProfile('  Alice Liddell ')).displayName).toBe('Alice Liddell');
    expect(shown).toContain('Alice Liddell');
    for (const wrong of ['', 'x'.repeat(51), 'a\nb']) {
      expect(await alice.device.updateProfile(wrong)).toEqual({
        ok: false,
        error: { code: 'invalid', field: 'displayName' },
      });
    }
    const me = unwrap(await alice.device.setAvatar(picture));
    expect(me.avatarPath).toMatch(/^\/avatars\//);
    const fetched = await fetch(new URL(me.avatarPath ?? '', server.url));
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(picture);
    expect(await alice.device.setAvatar(new Uint8Array(100))).toEqual({
      ok: false,
      error: { code: 'invalid', field: 'image' },
    });
    // It is in the store, too: there without a network.
    await alice.device.close();
    const offline = open(new URL('http://127.0.0.1:9'), { store: alice.store });
    expect((await status(offline, 'ready')).me).toEqual(me);
    await offline.close();
    const again = open(server.url, { store: alice.store });
    devices.push(again);
    await status(again, 'ready');
    expect(unwrap(await again.setAvatar(null)).avatarPath).toBe(null);
  });

  it('are shown as the server says now, in every conversation with them', async () => {
    const alice = await somebody('facts');
    const bob = await somebody('facets');
    await connect(alice, bob);
    const regular = (await regularWith(bob.device, alice.accountId)).conversationId;
    unwrap(await bob.device.sendText(regular, 'hello'));
    const encrypted = (await conversationWith(bob.device, alice.handle)).conversationId;
    unwrap(await alice.device.updateProfile('Somebody Else'));
    await administer('setAccountOrganization', { accountId: root.accountId, organization: true });
    await administer('setAccountAffiliation', { accountId: alice.accountId, organizationId: root.accountId });
    const details = unwrap(await bob.device.person(alice.accountId));
    expect(details).toMatchObject({
      displayName: 'Somebody Else',
      affiliation: { accountId: root.accountId, handle: root.handle, displayName: 'root' },
      relationship: { following: true, followedBy: true, blocked: false },
      eligibility: [],
    });
    for (const id of [regular, encrypted]) {
      const { people } = await listed(
        bob.device,
        id,
        (one) => one.people[0]?.displayName === 'Somebody Else',
      );
      const { relationship, eligibility, ...person } = details;
      expect(people).toEqual([person]);
    }
    expect(await bob.device.person(bob.accountId)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await bob.device.person('nobody')).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await bob.device.person(crypto.randomUUID())).toEqual({ ok: false, error: { code: 'not-found' } });
  });

  it('A16: report each other, with a note where it is needed', async () => {
    const alice = await somebody('reporter');
    const bob = await somebody('spammer');
    unwrap(await alice.device.report(bob.accountId, { reason: 'spam', note: '' }));
    const needsNote = { ok: false, error: { code: 'invalid', field: 'note' } };
    expect(await alice.device.report(bob.accountId, { reason: 'other', note: ' ' })).toEqual(needsNote);
    expect(await alice.device.report(bob.accountId, { reason: 'spam', note: 'x'.repeat(1_001) })).toEqual(
      needsNote,
    );
    const { ask } = await rawSession(server.url, root.handle);
    const { viewer } = await ask('{ viewer { administration { reports { edges { node { reason } } } } } }');
    expect(viewer.administration.reports.edges).toEqual([{ node: { reason: 'SPAM' } }]);
  });

  it('who are suspended are told so, and nobody finds them', async () => {
    const alice = await somebody('suspended');
    const bob = await somebody('seeker');
    await administer('setAccountSuspended', { accountId: alice.accountId, suspended: true });
    expect(await bob.device.findPerson(alice.handle)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await alice.device.updateProfile('Another')).toEqual({ ok: false, error: { code: 'suspended' } });
    await alice.device.close();
    const again = open(server.url, { store: alice.store });
    devices.push(again);
    const ready = await eventually(again, () => {
      const current = again.status();
      return current.state === 'ready' && current.me.suspended ? current : undefined;
    });
    expect(ready.me.suspended).toBe(true);
  });

  it('delete their account with their password, and their device forgets everything', async () => {
    const alice = await somebody('leaver');
    const bob = await somebody('stayer');
    await connect(alice, bob);
    const encrypted = (await conversationWith(alice.device, bob.handle)).conversationId;
    await joined(bob.device, encrypted);
    const regular = (await regularWith(alice.device, bob.accountId)).conversationId;
    for (const id of [encrypted, regular]) {
      unwrap(await alice.device.sendText(id, 'good-bye'));
      await hasTexts(bob.device, id, ['good-bye']);
    }
    expect(await alice.device.deleteAccount('not the password')).toEqual({
      ok: false,
      error: { code: 'credentials-rejected' },
    });
    expect(await root.device.deleteAccount(PASSWORD)).toEqual({
      ok: false,
      error: { code: 'last-administrator' },
    });
    expect((await status(root.device, 'ready')).me.handle).toBe(root.handle);
    unwrap(await alice.device.deleteAccount(PASSWORD));
    expect(await status(alice.device, 'signed-out')).toEqual({ state: 'signed-out', remembered: null });
    const left = await (await alice.store.open()).list({ from: '', to: '\uffff' });
    expect(left.map(({ key }) => key)).toEqual(['header']);
    expect(await alice.device.signIn({ handle: alice.handle, password: PASSWORD })).toEqual({
      ok: false,
      error: { code: 'credentials-rejected' },
    });
    // What was said to Bob is his, and he sees that there is nobody any more.
    const details = unwrap(await bob.device.person(alice.accountId));
    expect(details).toMatchObject({ gone: true, handle: '', displayName: '', reachable: false });
    for (const id of [encrypted, regular]) {
      await hasTexts(bob.device, id, ['good-bye']);
      await listed(bob.device, id, ({ people }) => people[0]?.gone === true);
      const text = unwrap(await bob.device.sendText(id, 'too late'));
      const failed = await eventually(bob.device, async () =>
        (await messages(bob.device, id)).find(
          (item) => item.itemId === text.itemId && item.delivery.state === 'failed',
        ),
      );
      expect(failed.delivery).toMatchObject({
        reason: id === encrypted ? 'not-eligible' : 'not-deliverable',
      });
    }
  });

  it('whose answer to the deletion was lost are forgotten when the device learns that they are gone', async () => {
    const alice = await somebody('lost');
    await alice.device.close();

    const inner = createGraphqlTransport(server.url, 'bearer');
    const device = open(server.url, {
      store: alice.store,
      transport: {
        ...inner,
        deleteAccount: async (proof) => {
          unwrap(await inner.deleteAccount(proof));
          return { ok: false, error: { code: 'offline' } };
        },
      },
    });
    devices.push(device);
    await status(device, 'ready');
    expect(await device.deleteAccount(PASSWORD)).toEqual({ ok: false, error: { code: 'offline' } });
    expect(await status(device, 'signed-out')).toEqual({ state: 'signed-out', remembered: null });
  });
});

function greySquare(size: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits of grey.
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size + 1), 0x80);
  for (let row = 0; row < size; row += 1) rows[row * (size + 1)] = 0;
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  const parts = [
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(parts));
}
