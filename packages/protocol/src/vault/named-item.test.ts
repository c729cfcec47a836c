import { hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import { unwrap } from '../../test/unwrap.ts';
import { currentKeyOf } from '../../test/vaults.ts';
import { hashIdToBytes, parseVaultItemId, uuidToBytes } from '../ids.ts';
import { MOST_NAME_BYTES, namedItemId } from './named-item.ts';

const account = await createAccount('named item');
const first = currentKeyOf(account);
await removeDevice(account, await addDevice(account));
const second = currentKeyOf(account);
await removeDevice(account, await addDevice(account));
const third = currentKeyOf(account);

const before = { current: first, older: [] };
const now = { current: third, older: [second, first] };

describe('the id of an item about one thing', () => {
  it('is what its description says, computed by somebody else', () => {
    const info = Buffer.concat([
      Buffer.from('Sotto v1 vault named item id\0'),
      uuidToBytes(account.id),
      Uint8Array.of(4),
      Buffer.from('somebody'),
    ]);
    const expected = new Uint8Array(hkdfSync('sha512', first.key, new Uint8Array(0), info, 16));
    expect(hashIdToBytes(namedItemId(before, 'contacts', 'somebody'))).toEqual(expected);
  });

  it('stays when the vault key is renewed, in whatever order the older ones come', () => {
    const id = namedItemId(before, 'contacts', 'somebody');
    expect(namedItemId(now, 'contacts', 'somebody')).toBe(id);
    expect(namedItemId({ current: third, older: [first, second] }, 'contacts', 'somebody')).toBe(id);
    expect(unwrap(parseVaultItemId(id))).toBe(id);
  });

  it('is another one for another thing, collection, account and oldest key', async () => {
    const other = currentKeyOf(await createAccount('somebody else’s named item'));
    const ids = [
      namedItemId(now, 'contacts', 'somebody'),
      namedItemId(now, 'contacts', 'somebody else'),
      namedItemId(now, 'state', 'somebody'),
      namedItemId(now, 'archive', 'somebody'),
      namedItemId({ current: third, older: [second] }, 'contacts', 'somebody'),
      namedItemId({ current: other, older: [] }, 'contacts', 'somebody'),
      namedItemId(now, 'contacts', ''),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes names as text or as bytes, up to their limit', () => {
    const bytes = new TextEncoder().encode('grüße');
    expect(namedItemId(now, 'state', bytes)).toBe(namedItemId(now, 'state', 'grüße'));
    expect(namedItemId(now, 'state', new Uint8Array(MOST_NAME_BYTES))).toBeTypeOf('string');
    expect(() => namedItemId(now, 'state', new Uint8Array(MOST_NAME_BYTES + 1))).toThrow(RangeError);
  });
});
