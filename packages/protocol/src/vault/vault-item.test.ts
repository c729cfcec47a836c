import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { currentKeyOf, newItemId, rotatedKeys } from '../../test/vaults.ts';
import { padTo, uint32Bytes } from '../codec/index.ts';
import { aeadSeal, deriveSecret } from '../crypto/index.ts';
import { uuidToBytes } from '../ids.ts';
import { labelled, labels } from '../labels.ts';
import { limits } from '../limits.ts';
import { vaultCollections } from './collection.ts';
import { itemBytes, referenceBytes, type VaultItemReference } from './item-reference.ts';
import { joinSealedItem, parseSealedItem, vaultItemCodec, vaultSizeClasses } from './sealed-item.ts';
import { openItem, sealItem } from './vault-item.ts';

const random = seededRandom('vault item');
const account = await createAccount('vault item');
const keys = { current: currentKeyOf(account), older: [] };
const reference: VaultItemReference = { collection: 'archive', itemId: newItemId(random), version: 3 };
const content = new TextEncoder().encode('what is kept');
const sealed = unwrap(sealItem(keys, reference, content, random));

const references = fc.record({
  collection: fc.constantFrom(...vaultCollections),
  itemId: fc.constant(null).map(() => newItemId(random)),
  version: fc.integer({ min: 1, max: limits.vaultItemVersion }),
});

/** An item made outside of `sealItem`, from the protocol's description, with padded content of any kind. */
function sealPadded(padded: Uint8Array): Uint8Array {
  const { accountId, version, key } = keys.current;
  const vault = [uuidToBytes(accountId), uint32Bytes(version)];
  const itemKey = deriveSecret(key, labels.vaultItemKey, [...vault, itemBytes(reference)], 32);
  const aad = labelled(labels.vaultItem, ...vault, referenceBytes(reference));
  const nonce = random(24);
  return joinSealedItem({ vaultVersion: version, nonce, ciphertext: aeadSeal(itemKey, nonce, aad, padded) });
}

describe('R10: a vault item', () => {
  it('opens as what it was sealed as', () => {
    fc.assert(
      fc.property(references, fc.uint8Array({ maxLength: 2_000 }), (of, bytes) => {
        const item = unwrap(sealItem(keys, of, bytes, random));
        expect(unwrap(openItem(keys, of, item))).toEqual({ content: bytes, sealedUnder: 'current' });
      }),
    );
  });

  it('is what the protocol describes', () => {
    const described = sealPadded(padTo(vaultSizeClasses, content));
    expect(unwrap(openItem(keys, reference, described)).content).toEqual(content);
  });

  it('opens as no other collection, item or version', () => {
    fc.assert(
      fc.property(references, (other) => {
        for (const changes of [
          { itemId: other.itemId },
          ...(other.collection === reference.collection ? [] : [{ collection: other.collection }]),
          ...(other.version === reference.version ? [] : [{ version: other.version }]),
        ]) {
          expectCode(openItem(keys, { ...reference, ...changes }, sealed), 'vault-item-does-not-open');
        }
      }),
    );
  });

  it('opens for no other account, though it had the same key', async () => {
    const other = await createAccount('another account');
    const current = { ...keys.current, accountId: other.id };
    expectCode(openItem({ current, older: [] }, reference, sealed), 'vault-item-does-not-open');
  });

  it('does not open when it has changed', () => {
    for (let at = 0; at < sealed.length; at++) {
      const verdict = openItem(keys, reference, sealed.with(at, (sealed[at] ?? 0) ^ 1));
      const expected = at === 0 ? 'vault-item-malformed' : at < 5 ? null : 'vault-item-does-not-open';
      if (expected === null) expect(verdict.ok).toBe(false);
      else expectCode(verdict, expected);
    }
  });

  it('has a nonce of its own each time', () => {
    const nonces = Array.from({ length: 50 }, () => {
      const again = unwrap(sealItem(keys, reference, content, random));
      return String(unwrap(parseSealedItem(again)).nonce);
    });
    expect(new Set(nonces).size).toBe(50);
  });

  it('R12: has one of thirteen lengths', () => {
    expect(vaultSizeClasses).toHaveLength(13);
    expect(vaultSizeClasses.at(-1)).toBe(1_048_576);
    const lengths = [0, 32, 255].map(
      (length) => unwrap(sealItem(keys, reference, new Uint8Array(length), random)).length,
    );
    expect(new Set(lengths)).toEqual(new Set([301]));
  });

  it('holds a mebibyte less one, and no more', () => {
    const largest = new Uint8Array(limits.vaultContentBytes).fill(7);
    const item = unwrap(sealItem(keys, reference, largest, random));
    expect(item).toHaveLength(limits.sealedVaultItemBytes);
    expect(unwrap(openItem(keys, reference, item)).content).toHaveLength(limits.vaultContentBytes);
    const tooLarge = new Uint8Array(limits.vaultContentBytes + 1);
    expectCode(sealItem(keys, reference, tooLarge, random), 'vault-item-too-large');
  });

  it('whose padding is not what it must be is refused', () => {
    const zeros = sealPadded(new Uint8Array(256));
    expectCode(openItem(keys, reference, zeros), 'vault-item-malformed');
    const twoClasses = sealPadded(padTo([512], content));
    expectCode(openItem(keys, reference, twoClasses), 'vault-item-malformed');
  });
});

describe('R5: after a removal', () => {
  it('items are sealed under the new key, and older ones open as older', async () => {
    const owner = await createAccount('rotating');
    const gone = await addDevice(owner);
    const before = { current: currentKeyOf(owner), older: [] };
    const old = unwrap(sealItem(before, reference, content, random));
    const now = await rotatedKeys(owner, () => removeDevice(owner, gone));
    expect(unwrap(openItem(now, reference, old)).sealedUnder).toBe('older');
    const anew = unwrap(sealItem(now, reference, content, random));
    expect(unwrap(parseSealedItem(anew)).vaultVersion).toBe(2);
    expectCode(openItem(before, reference, anew), 'vault-item-unknown-key');
    expectCode(openItem({ ...now, older: [] }, reference, old), 'vault-item-unknown-key');
  });

  it('neither a signer nor a keyring opens that is under an older key', async () => {
    const owner = await createAccount('rotating');
    const gone = await addDevice(owner);
    const before = { current: currentKeyOf(owner), older: [] };
    const now = await rotatedKeys(owner, () => removeDevice(owner, gone));
    for (const collection of ['signer', 'keyring'] as const) {
      const of = { ...reference, collection };
      const old = unwrap(sealItem(before, of, content, random));
      expectCode(openItem(now, of, old), 'vault-item-stale-key');
      expect(openItem(now, of, unwrap(sealItem(now, of, content, random))).ok).toBe(true);
    }
  });
});

describe('a sealed item, seen without its key', () => {
  it('says under which vault version it is', () => {
    const parsed = unwrap(parseSealedItem(sealed));
    expect(parsed.vaultVersion).toBe(1);
    expect(joinSealedItem(parsed)).toEqual(sealed);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['of no size class', sealed.subarray(1)],
    ['of another format', sealed.with(0, 2)],
    ['of vault version 0', sealed.with(4, 0)],
    ['of a vault version that no account reaches', sealed.with(1, 1)],
  ])('is refused: %s', (_, bytes) => expectCode(parseSealedItem(bytes), 'vault-item-malformed'));

  it('travels with its reference, within bounds', () => {
    const item = { ...reference, sealed };
    const encoded = vaultItemCodec.encode(item);
    expect(unwrap(vaultItemCodec.decode(encoded))).toEqual(item);
    for (const wrong of [
      { version: 0 },
      { version: limits.vaultItemVersion + 1 },
      { sealed: new Uint8Array(5) },
    ]) {
      expect(() => vaultItemCodec.encode({ ...item, ...wrong })).toThrow();
    }
    expect(account.id).toBe(keys.current.accountId);
  });
});
