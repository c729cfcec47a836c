import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, newestOf, removeDevice } from '../../test/accounts.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { currentKeyOf } from '../../test/vaults.ts';
import { encodeCbor } from '../codec/index.ts';
import { encodeKeyring, openKeyring } from './keyring.ts';
import { encodeSignerItem, openSignerItem } from './signer-item.ts';
import { markVaultKey } from './vault-key.ts';

const random = seededRandom('vault contents');

describe('the signer item', () => {
  it('gives the signer that the newest roster names, and no other', async () => {
    const account = await createAccount('signer item');
    const first = encodeSignerItem(account.signerSeed);
    const opened = unwrap(openSignerItem(first, newestOf(account)));
    expect(opened.signer.publicKey).toEqual(account.signer.publicKey);
    expect(opened.seed).toEqual(account.signerSeed);
    expect(inspect(opened)).toContain('[roster signer]');
    await removeDevice(account, await addDevice(account));
    expectCode(openSignerItem(first, newestOf(account)), 'vault-signer-not-named');
    expect(openSignerItem(encodeSignerItem(account.signerSeed), newestOf(account)).ok).toBe(true);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a short seed', encodeCbor(new Map([['seed', new Uint8Array(31)]]))],
    ['a field too many', new Uint8Array([...encodeSignerItem(new Uint8Array(32)), 0])],
  ])('is not %s', async (_, content) => {
    const roster = newestOf(await createAccount('signer item'));
    expectCode(openSignerItem(content, roster), 'vault-item-malformed');
  });

  it('is made of whole seeds only', () => {
    expect(() => encodeSignerItem(new Uint8Array(31))).toThrow();
  });
});

describe('the keyring item', async () => {
  const account = await createAccount('keyring item');
  const keys = [currentKeyOf(account)];
  for (let i = 0; i < 3; i++) {
    await removeDevice(account, await addDevice(account));
    keys.push(currentKeyOf(account));
  }
  const current = currentKeyOf(account);
  const older = keys.slice(0, -1);

  it('gives the older vault keys, each with its version', () => {
    const content = encodeKeyring(older.toReversed());
    expect(unwrap(openKeyring(content, current, []))).toEqual(older);
    expect(unwrap(openKeyring(content, current, account.rosters))).toEqual(older);
    expect(unwrap(openKeyring(encodeKeyring([]), current, account.rosters))).toEqual([]);
  });

  it('may lack versions whose items are all gone', () => {
    const some = older.filter(({ version }) => version !== 2);
    expect(unwrap(openKeyring(encodeKeyring(some), current, account.rosters))).toEqual(some);
  });

  it('R9: is refused where a verified roster of a version commits to another key', () => {
    const planted = older.map((key) => (key.version === 2 ? markVaultKey(account.id, 2, random(32)) : key));
    const content = encodeKeyring(planted);
    expectCode(openKeyring(content, current, account.rosters), 'vault-keyring-contradicted');
    const swapped = older.map(({ version, accountId }, index) =>
      markVaultKey(accountId, version, older.at(-1 - index)?.key ?? random(32)),
    );
    expectCode(openKeyring(encodeKeyring(swapped), current, account.rosters), 'vault-keyring-contradicted');
    // Nothing says so without a roster of that version: then it opens nothing that was sealed.
    expect(openKeyring(content, current, [newestOf(account)]).ok).toBe(true);
  });

  it('holds no version twice, and none that is not older', () => {
    for (const wrong of [
      [current],
      [...older, current],
      [...older, markVaultKey(account.id, 3, random(32))],
    ]) {
      expectCode(openKeyring(encodeKeyring(wrong), current, []), 'vault-item-malformed');
    }
    const entry = (version: number) =>
      new Map<string, number | Uint8Array>([
        ['key', new Uint8Array(32)],
        ['version', version],
      ]);
    const unordered = encodeCbor(new Map([['keys', [entry(2), entry(1)]]]));
    expectCode(openKeyring(unordered, current, []), 'vault-item-malformed');
    expectCode(openKeyring(new Uint8Array(3), current, []), 'vault-item-malformed');
  });
});
