import { extendRoster, noChange, systemRandom } from '@sotto/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, mutate } from './support/api.ts';
import { signIn } from './support/person.ts';
import {
  anotherPhone,
  expectType,
  newPhone,
  publish,
  publishFields,
  rosterWithout,
  unwrap,
  vaultPart,
} from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { putItems, sealedItem, someId, vaultOf } from './support/vault.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describe('items of the vault', () => {
  it('R10: are written version by version, each with a revision of its own', async () => {
    const { session, identity } = await newPhone(server, 'anna', 0);
    expect(await vaultOf(session)).toMatchObject({ revision: 0, items: { items: [], hasNextPage: false } });
    const [first, second] = [sealedItem(identity, 'STATE'), sealedItem(identity, 'CONTACTS')];
    expect(await putItems(session, [first, second])).toMatchObject({ revision: 2, conflicts: [] });
    const next = sealedItem(identity, 'STATE', first.itemId, 2);
    expect(await putItems(session, [next])).toMatchObject({ revision: 3, conflicts: [] });
    const { items } = await vaultOf(session);
    expect(items).toMatchObject({ hasNextPage: false, revision: 3 });
    expect(items.items).toEqual([
      { itemId: second.itemId, version: 1, revision: 2, sealed: second.sealed },
      { itemId: first.itemId, version: 2, revision: 3, sealed: next.sealed },
    ]);
    expect((await vaultOf(session, '', { after: 2 })).items.items).toHaveLength(1);
  });

  it('are written once when they are sent twice, and conflict when they differ', async () => {
    const { session, identity } = await newPhone(server, 'bela', 0);
    const item = sealedItem(identity, 'STATE');
    await putItems(session, [item]);
    expect(await putItems(session, [item])).toMatchObject({ revision: 1, conflicts: [] });
    const other = sealedItem(identity, 'STATE', item.itemId);
    const fine = sealedItem(identity, 'STATE');
    const orphan = sealedItem(identity, 'STATE', someId(), 2);
    expect(await putItems(session, [other, fine, orphan])).toMatchObject({
      revision: 2,
      conflicts: [{ itemId: item.itemId, version: 1, revision: 1, sealed: item.sealed }],
    });
    const skipping = sealedItem(identity, 'STATE', item.itemId, 3);
    expect(await putItems(session, [skipping])).toMatchObject({ revision: 2, conflicts: [{ version: 1 }] });
    expect((await vaultOf(session)).items.items).toHaveLength(2);
  });

  it('get every revision once, however many devices write at once', async () => {
    const first = await newPhone(server, 'cora', 0);
    const second = await anotherPhone(server, first, 0);
    const item = sealedItem(first.identity, 'STATE');
    const writes = Array.from({ length: 10 }, (_, index) => [
      sealedItem(first.identity, 'STATE', item.itemId),
      sealedItem(first.identity, index % 2 === 0 ? 'STATE' : 'CONTACTS'),
    ]);
    await Promise.all(
      writes.map((items, index) => putItems((index % 2 === 0 ? first : second).session, items)),
    );
    const { revision, items } = await vaultOf(first.session);
    expect(revision).toBe(11);
    const revisions = items.items.map((row) => row.revision);
    expect(new Set(revisions).size).toBe(11);
    expect(Math.max(...revisions)).toBe(11);
  });

  it('are refused when they are malformed, twice, too many, or under another key', async () => {
    const { session, identity } = await newPhone(server, 'dora', 0);
    const item = sealedItem(identity, 'STATE');
    const older = { ...identity, vaultKey: identity.vaultKey };
    const foreign = Buffer.from(item.sealed, 'base64url');
    foreign[4] = 9;
    const cases: readonly (readonly [readonly object[], readonly string[]])[] = [
      [[], ['items']],
      [
        [item, item],
        ['items', '1'],
      ],
      [Array.from({ length: 101 }, () => sealedItem(older, 'STATE')), ['items']],
      [[{ ...item, version: 0 }], ['items', '0', 'version']],
      // What is archived belongs to a message, and is written as such.
      [[sealedItem(identity, 'ARCHIVE')], ['items', '0', 'collection']],
      [[{ ...item, itemId: 'x' }], ['items', '0', 'itemId']],
      [[{ ...item, sealed: base64url(systemRandom(300)) }], ['items', '0', 'sealed']],
      [[{ ...item, sealed: base64url(foreign) }], ['items', '0', 'sealed']],
    ];
    for (const [items, path] of cases) {
      expect(await putItems(session, items)).toMatchObject({ code: 'INVALID_INPUT', path });
    }
    expect((await vaultOf(session)).revision).toBe(0);
  });

  it('are written by devices only, and seen by nobody else', async () => {
    const { session, identity } = await newPhone(server, 'emil', 0);
    const item = sealedItem(identity, 'STATE');
    expect(await putItems(await signIn(server, 'emil'), [item])).toMatchObject({ code: 'NO_DEVICE' });
    expect(await putItems({ ...session, token: '' }, [item])).toMatchObject({ code: 'NOT_SIGNED_IN' });
    await putItems(session, [item]);
    const stranger = await newPhone(server, 'frida', 0);
    expect(await vaultOf(stranger.session, identity.roster.members[0]?.id)).toMatchObject({
      revision: 0,
      sealedKey: null,
      items: { items: [] },
    });
  });

  it('come in pages that end early rather than grow over a megabyte', async () => {
    const { session, identity } = await newPhone(server, 'gerd', 0);
    const large = systemRandom(300_000);
    for (let i = 0; i < 4; i += 1) {
      await putItems(session, [sealedItem(identity, 'STATE', someId(), 1, large)]);
    }
    const seen: number[] = [];
    for (let pages = 0, more = true; more; pages += 1) {
      const { items } = await vaultOf(session, '', { after: seen.at(-1) ?? 0 });
      const bytes = items.items.reduce((sum, { sealed }) => sum + (sealed.length * 3) / 4, 0);
      expect(bytes).toBeLessThan(1_100_000);
      seen.push(...items.items.map(({ revision }) => revision));
      more = items.hasNextPage;
      expect(pages).toBeLessThan(5);
    }
    expect(seen).toEqual([1, 2, 3, 4]);
    const one = await vaultOf(session, '', { first: 1 });
    expect(one.items).toMatchObject({ items: [{ revision: 1 }], hasNextPage: true });
    await expect(vaultOf(session, '', { first: 201 })).rejects.toThrow(/INVALID_INPUT/);
  });
});

describe('a roster and its vault', () => {
  it('R9: need the key for exactly those who have none yet', async () => {
    const phone = await newPhone(server, 'hanna', 0);
    const { session, identity } = phone;
    const second = await anotherPhone(server, phone, 0);
    for (const { keys } of [phone, second]) {
      expect((await vaultOf(session, keys.id)).sealedKey).toMatchObject({ vaultVersion: 1 });
    }
    const without = await rosterWithout(identity, second);
    const part = vaultPart(without);
    const input = { signedRoster: base64url(without.bytes) };
    const [own] = part.sealedKeys;
    for (const vault of [
      null,
      { ...part, sealedKeys: [] },
      { ...part, sealedKeys: [own, own] },
      { ...part, sealedKeys: [own, { ...own, memberId: second.keys.id }] },
      { ...part, sealedKeys: [{ ...own, sealedKey: base64url(systemRandom(1_167)) }] },
    ]) {
      expect(await mutate(session, 'publishRoster', { ...input, vault })).toMatchObject({
        code: 'INVALID_INPUT',
      });
    }
    expectType(await mutate(session, 'publishRoster', { ...input, vault: part }), 'PublishRosterPayload');
    expect((await vaultOf(session, phone.keys.id)).sealedKey).toEqual({
      vaultVersion: 2,
      sealedKey: own?.sealedKey,
    });
    expect((await vaultOf(session, second.keys.id)).sealedKey).toBeNull();
  });

  it('are one act: a conflict of an item leaves the chain as it was', async () => {
    const phone = await newPhone(server, 'ilse', 0);
    const { session, identity } = phone;
    const second = await anotherPhone(server, phone, 0);
    const signer = sealedItem(identity, 'SIGNER');
    await putItems(session, [signer]);
    const before = identity.roster;
    const without = await rosterWithout(identity, second);
    const input = { signedRoster: base64url(without.bytes) };
    const stale = vaultPart(without, before, [sealedItem(identity, 'SIGNER', signer.itemId, 1)]);
    const underOld = vaultPart(without, before, [{ ...signer, version: 2 }]);
    for (const vault of [stale, underOld]) {
      expect(await mutate(session, 'publishRoster', { ...input, vault })).toMatchObject({
        code: 'VAULT_CONFLICT',
      });
    }
    expect((await vaultOf(session, second.keys.id)).sealedKey).toMatchObject({ vaultVersion: 1 });
    const right = vaultPart(without, before, [sealedItem(identity, 'SIGNER', signer.itemId, 2)]);
    const outcome = await mutate(session, 'publishRoster', { ...input, vault: right }, publishFields);
    expect(outcome).toMatchObject({ version: 3 });
    // The same again, whose answer got lost.
    expect(await mutate(session, 'publishRoster', { ...input, vault: right }, publishFields)).toEqual(
      outcome,
    );
    expect(await vaultOf(session)).toMatchObject({ revision: 2, items: { items: [{ version: 2 }] } });
  });

  it('need no vault part when nobody is new and the key is the same', async () => {
    const { session, identity } = await newPhone(server, 'jost', 0);
    const next = unwrap(await extendRoster(identity.roster, noChange, identity.root, Date.now() + 1));
    const input = { signedRoster: base64url(next.bytes) };
    expectType(await mutate(session, 'publishRoster', input), 'PublishRosterPayload');
  });

  it('sent again give nobody another key, and change nothing without a device', async () => {
    const { session, identity, keys } = await newPhone(server, 'kuno', 0);
    const before = (await vaultOf(session, keys.id)).sealedKey;
    const vault = vaultPart(identity.roster, undefined, []);
    const sealedKeys = [{ memberId: keys.id, sealedKey: base64url(systemRandom(1_168)) }];
    const input = { signedRoster: base64url(identity.roster.bytes), vault: { ...vault, sealedKeys } };
    expectType(await mutate(session, 'publishRoster', input), 'PublishRosterPayload');
    expect((await vaultOf(session, keys.id)).sealedKey).toEqual(before);
    const items = [sealedItem(identity, 'SIGNER')];
    const unbound = await signIn(server, 'kuno');
    expect(
      await mutate(unbound, 'publishRoster', { ...input, vault: { sealedKeys: [], items } }),
    ).toMatchObject({ code: 'VAULT_CONFLICT' });
    expect((await vaultOf(session)).revision).toBe(0);
    expectType(await publish(session, identity.roster), 'PublishRosterPayload');
  });
});
