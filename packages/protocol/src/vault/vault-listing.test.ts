import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { newItemId } from '../../test/vaults.ts';
import { accountIdFromBytes, hashIdToBytes, parseVaultItemId } from '../ids.ts';
import { limits } from '../limits.ts';
import { parseVaultCollection, vaultCollections } from './collection.ts';
import { singletonItemId, type VaultItemReference } from './item-reference.ts';
import {
  compareVault,
  decodeVaultListing,
  encodeVaultListing,
  listVault,
  vaultDigest,
} from './vault-listing.ts';

const random = seededRandom('vault listing');
const itemOf = (collection: VaultItemReference['collection'], version = 1): VaultItemReference => ({
  collection,
  itemId: newItemId(random),
  version,
});
const signer = itemOf('signer', 2);
const [note, read, contact] = [itemOf('archive', 5), itemOf('state', 9), itemOf('contacts', 1)];
const handed = [signer, note, read, contact];
const then = unwrap(listVault(handed));
const digest = vaultDigest(then);

const items = fc.uniqueArray(
  fc.record({
    collection: fc.constantFrom(...vaultCollections),
    itemId: fc.nat(20).map((n) => newItemId(seededRandom(`item ${n}`))),
    version: fc.integer({ min: 1, max: limits.vaultItemVersion }),
  }),
  { selector: ({ collection, itemId }) => `${collection}/${itemId}`, maxLength: 30 },
);

describe('R11: collections', () => {
  it('are five, and no more', () => {
    expect(vaultCollections).toEqual(['signer', 'keyring', 'archive', 'contacts', 'state']);
    for (const collection of vaultCollections) expect(parseVaultCollection(collection)).toBe(collection);
    for (const text of ['', 'Signer', 'messages', 'archive ']) expect(parseVaultCollection(text)).toBeNull();
  });

  it('of which an account has one item give it an id of the account’s', () => {
    const [one, other] = [accountIdFromBytes(random(16)), accountIdFromBytes(random(16))];
    const ids = [one, other].flatMap((id) => [singletonItemId(id, 'signer'), singletonItemId(id, 'keyring')]);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(unwrap(parseVaultItemId(id))).toBe(id);
    expect(singletonItemId(one, 'signer')).toBe(ids[0]);
  });
});

describe('R12: the digest of a vault', () => {
  it('is what its description says, computed by somebody else', () => {
    const item = { collection: 'archive', itemId: newItemId(random), version: 0x01020304 } as const;
    const expected = createHash('sha256')
      .update('Sotto v1 vault digest\0')
      .update(Uint8Array.of(3, ...hashIdToBytes(item.itemId), 1, 2, 3, 4))
      .digest();
    expect(vaultDigest(unwrap(listVault([item])))).toEqual(new Uint8Array(expected));
  });

  it('does not depend on the order in which items come', () => {
    fc.assert(
      fc.property(items, (all) => {
        const listing = unwrap(listVault(all));
        expect(vaultDigest(unwrap(listVault(all.toReversed())))).toEqual(vaultDigest(listing));
        expect(unwrap(decodeVaultListing(encodeVaultListing(listing)))).toEqual(listing);
      }),
    );
  });

  it('changes with every item and every version', () => {
    const others = [
      handed.slice(1),
      [...handed, itemOf('archive')],
      [signer, { ...note, version: 4 }, read, contact],
      [signer, { ...note, collection: 'state' } as const, read, contact],
      [],
    ].map((list) => String(vaultDigest(unwrap(listVault(list)))));
    expect(new Set([...others, String(digest)]).size).toBe(6);
  });

  it('is of listings that name an item once, and within bounds', () => {
    for (const wrong of [
      [note, note],
      [note, { ...note, version: 6 }],
      [{ ...note, version: 0 }],
      [{ ...note, version: 1.5 }],
      [{ ...note, version: limits.vaultItemVersion + 1 }],
    ]) {
      expectCode(listVault(wrong), 'vault-listing-malformed');
    }
    const many = Array.from({ length: limits.vaultItems + 1 }, () => note);
    expectCode(listVault(many), 'vault-listing-malformed');
  });

  it('is of listings in one encoding', () => {
    const bytes = encodeVaultListing(then);
    expect(bytes).toHaveLength(4 * 21);
    const swapped = new Uint8Array([...bytes.subarray(21, 42), ...bytes.subarray(0, 21)]);
    for (const wrong of [
      bytes.subarray(1),
      swapped,
      bytes.with(0, 0),
      bytes.with(0, 6),
      bytes.with(17, 0x80),
      new Uint8Array([...bytes, ...bytes.subarray(-21)]),
      new Uint8Array(21 * (limits.vaultItems + 1)),
    ]) {
      expectCode(decodeVaultListing(wrong), 'vault-listing-malformed');
    }
  });
});

describe('R12: the vault that a new device is shown', () => {
  const shown = (...list: readonly VaultItemReference[]) => unwrap(listVault(list));

  it('is the same, or has moved on', () => {
    expect(compareVault(digest, null, then)).toEqual({ kind: 'same' });
    const on = shown(signer, { ...note, version: 6 }, read, contact, itemOf('archive'));
    expect(compareVault(digest, then, on)).toEqual({ kind: 'moved-on', gone: [] });
    expect(compareVault(digest, then, shown(signer, read, contact))).toEqual({
      kind: 'moved-on',
      gone: [note],
    });
  });

  it('is noticed to be rolled back, item by item', () => {
    const back = shown(signer, { ...note, version: 4 }, { ...read, version: 8 }, contact);
    const verdict = compareVault(digest, then, back);
    expect(verdict).toEqual({ kind: 'rolled-back', items: [note, read] });
  });

  it('is rolled back when what is never deleted is not there', () => {
    const without = shown(note, read, contact);
    expect(compareVault(digest, then, without)).toEqual({ kind: 'rolled-back', items: [signer] });
  });

  it('proves nothing without the listing that the digest is of', () => {
    const other = shown(signer, note);
    expect(compareVault(digest, null, other)).toEqual({ kind: 'unproven' });
    expect(compareVault(digest, other, other)).toEqual({ kind: 'unproven' });
  });

  it('is never called moved-on when a version went back', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const [a, b] = [unwrap(listVault(before)), unwrap(listVault(after))];
        const verdict = compareVault(vaultDigest(a), a, b);
        const older = before.some((item) =>
          after.some(
            ({ collection, itemId, version }) =>
              collection === item.collection && itemId === item.itemId && version < item.version,
          ),
        );
        if (older) expect(verdict.kind).toBe('rolled-back');
        if (verdict.kind === 'same') expect(b).toEqual(a);
      }),
    );
  });
});
