import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { describe, expect, it } from 'vitest';
import type { makeDeviceNames } from './make/device-names.ts';
import type { makeVaultContents } from './make/vault-contents.ts';
import type { makeVaultItems } from './make/vault-items.ts';
import type { makeVaultKeys } from './make/vault-keys.ts';
import type { makeVaultListing } from './make/vault-listing.ts';
import { hex, joined, labelled, octets, padded, unhex } from './reader/bytes.ts';
import { bytesOf, readCbor, readMap, writeCbor } from './reader/cbor.ts';
import { readOwnVectors } from './reader/file.ts';
import { ed25519, hkdf, hpkeOpen, sha256, x25519PublicKey, xChaChaOpen, xWing } from './reader/primitives.ts';

const COLLECTIONS = ['signer', 'keyring', 'archive', 'contacts', 'state'];
const octetOf = (collection: string) => octets(COLLECTIONS.indexOf(collection) + 1, 1);

describe('names of devices', () => {
  const { vaultKey, accountId, deviceId, nameKey, associatedData, vectors, refused, malformed } =
    readOwnVectors<ReturnType<typeof makeDeviceNames>>('device-names');
  const keyOf = (key: string) => hkdf(unhex(key), labelled('device name key'), 32);
  const data = labelled('device name', accountId, deviceId);

  it('have a key and associated data of their own', () => {
    expect(hex(keyOf(vaultKey))).toBe(nameKey);
    expect(hex(data)).toBe(associatedData);
  });

  it.each(vectors)('$name', ({ name, padded: expected, nonce, sealed }) => {
    expect(sealed).toHaveLength(2 * 105);
    expect(sealed.slice(0, 48)).toBe(nonce);
    const text = Buffer.from(name);
    const plaintext = joined(octets(text.length, 1), text, Buffer.alloc(64 - text.length));
    expect(hex(plaintext)).toBe(expected);
    const opened = xChaChaOpen(keyOf(vaultKey), unhex(nonce), data, unhex(sealed).subarray(24));
    expect(opened).toEqual(plaintext);
  });

  it.each(refused)('$name do not open', ({ vaultKey: key, sealed }) => {
    const bytes = unhex(sealed);
    expect(xChaChaOpen(keyOf(key), bytes.subarray(0, 24), data, bytes.subarray(24))).toBeNull();
  });

  it.each(malformed)('$name are no names', ({ padded: content, sealed }) => {
    const bytes = unhex(sealed);
    const opened = xChaChaOpen(keyOf(vaultKey), bytes.subarray(0, 24), data, bytes.subarray(24));
    expect(opened && hex(opened)).toBe(content);
    const name = unhex(content).subarray(1, 1 + unhex(content).readUInt8());
    const text = Buffer.from(name.toString());
    const again =
      text.length > 64 ? text : joined(octets(text.length, 1), text, Buffer.alloc(64 - text.length));
    expect(hex(again)).not.toBe(content);
  });
});

describe('vault keys', () => {
  const { accountId, commitments, vaultVersion, vaultKey, vectors, refused } =
    readOwnVectors<Awaited<ReturnType<typeof makeVaultKeys>>>('vault-keys');

  it.each(commitments)('R9: are committed to, version $version', ({ version, vaultKey: key, commitment }) => {
    expect(hex(sha256(labelled('vault commitment', accountId, octets(version, 4), key)))).toBe(commitment);
  });

  it.each(vectors)('R9: are sealed to $memberId', (vector) => {
    const { memberId, sealSeed, sealKey, randomness, info, associatedData, sealed } = vector;
    const parts = [accountId, octets(vaultVersion, 4), memberId];
    expect(hex(labelled('vault key sealing', ...parts))).toBe(info);
    expect(hex(labelled('vault key', ...parts))).toBe(associatedData);
    expect(hex(xWing(unhex(sealSeed)).publicKey)).toBe(sealKey);
    const bytes = unhex(sealed);
    expect(bytes).toHaveLength(1_168);
    expect(hpkeOpen(unhex(sealSeed), unhex(info), unhex(associatedData), bytes)).toEqual(unhex(vaultKey));
    const { cipherText } = ml_kem768.encapsulate(
      unhex(sealKey).subarray(0, 1_184),
      unhex(randomness).subarray(0, 32),
    );
    const ephemeral = x25519PublicKey(unhex(randomness).subarray(32));
    expect(hex(joined(cipherText, ephemeral))).toBe(hex(bytes.subarray(0, 1_120)));
  });

  it.each(refused)('$name do not open', ({ sealSeed, sealed }) => {
    const { info = '', associatedData = '' } = vectors[0] ?? {};
    const bytes = unhex(sealed);
    const open = () => hpkeOpen(unhex(sealSeed), unhex(info), unhex(associatedData), bytes);
    if (bytes.length === 1_168) expect(open()).toBeNull();
    else expect(bytes.length).toBe(1_167);
  });
});

describe('items of a vault', () => {
  const vectors =
    readOwnVectors<ReturnType<typeof makeVaultItems> extends Promise<infer T> ? T : never>('vault-items');
  const { accountId, vaultVersion, vaultKey } = vectors;
  const version = octets(vaultVersion, 4);
  const keyFor = (reference: string) =>
    hkdf(unhex(vaultKey), labelled('vault item key', accountId, version, reference.slice(0, 34)), 32);
  const dataFor = (reference: string) => labelled('vault item', accountId, version, reference);

  it.each(vectors.vectors)('R10: $collection', (item) => {
    const { collection, itemId, version: itemVersion, reference, content, nonce, sealed } = item;
    expect(hex(joined(octetOf(collection), itemId, octets(itemVersion, 4)))).toBe(reference);
    expect(hex(padded(unhex(content)))).toBe(item.padded);
    expect(hex(keyFor(reference))).toBe(item.itemKey);
    expect(hex(dataFor(reference))).toBe(item.associatedData);
    const bytes = unhex(sealed);
    expect(hex(bytes.subarray(0, 29))).toBe(hex(joined('01', version, nonce)));
    const opened = xChaChaOpen(keyFor(reference), unhex(nonce), dataFor(reference), bytes.subarray(29));
    expect(opened).toEqual(padded(unhex(content)));
    const fields = { collection, itemId: unhex(itemId), version: BigInt(itemVersion), sealed: bytes };
    expect(hex(writeCbor(fields))).toBe(item.item);
  });

  it('R11: are of every collection', () => {
    expect(new Set(vectors.vectors.map(({ collection }) => collection))).toEqual(new Set(COLLECTIONS));
  });

  it.each(vectors.refused.filter(({ code }) => code === 'vault-item-does-not-open'))(
    'R10: $name do not open',
    ({ reference, sealed }) => {
      const bytes = unhex(sealed);
      const opened = xChaChaOpen(
        keyFor(reference),
        bytes.subarray(5, 29),
        dataFor(reference),
        bytes.subarray(29),
      );
      expect(opened).toBeNull();
    },
  );
});

describe('contents and ids of items', () => {
  const vectors = readOwnVectors<Awaited<ReturnType<typeof makeVaultContents>>>('vault-contents');
  const { accountId, oldestVaultKey, signer, keyring, contact } = vectors;

  it.each(vectors.singleIds)('the one item of $collection', ({ collection, itemId }) => {
    const hash = sha256(labelled('vault item id', accountId, octetOf(collection)));
    expect(hex(hash.subarray(0, 16))).toBe(itemId);
  });

  it.each(vectors.namedIds)(
    'R12: the item of $collection about something',
    ({ collection, name, itemId }) => {
      const info = labelled('vault named item id', accountId, octetOf(collection), name);
      expect(hex(hkdf(unhex(oldestVaultKey), info, 16))).toBe(itemId);
    },
  );

  it('a signer is its seed', () => {
    expect(hex(writeCbor({ seed: unhex(signer.seed) }))).toBe(signer.content);
    expect(hex(ed25519.publicKey(unhex(signer.seed)))).toBe(signer.signer);
  });

  it('a keyring is keys with their versions', () => {
    const keys = keyring.keys.map(({ version, key }) => ({ version: BigInt(version), key: unhex(key) }));
    expect(hex(writeCbor({ keys }))).toBe(keyring.content);
  });

  it('R6: a contact is what was pinned and compared', () => {
    const fields = readMap(
      unhex(contact.content),
      ...['accountId', 'root', 'acceptedAt', 'version', 'hash', 'verifiedAt', 'verifiedRoot', 'judgedAt'],
    );
    expect(hex(bytesOf(fields['accountId']))).toBe(contact.accountId);
    expect(hex(bytesOf(fields['root']))).toBe(contact.root);
    expect(hex(bytesOf(fields['verifiedRoot']))).toBe(contact.root);
    expect(bytesOf(fields['hash'])).toHaveLength(32);
    expect(fields['acceptedAt']).toBeNull();
  });

  it('bytes that are no content are refused by whoever reads them, too', () => {
    const malformed = vectors.refused.filter(({ name }) => name.includes('a byte'));
    expect(malformed).toHaveLength(2);
    for (const { content } of malformed) expect(() => readCbor(unhex(content))).toThrow();
  });
});

describe('listings', () => {
  const { vectors } = readOwnVectors<Awaited<ReturnType<typeof makeVaultListing>>>('vault-listing');

  it.each(vectors)('R12: $name', ({ references, listing, digest }) => {
    // Hexadecimal of one length sorts as its bytes do.
    expect(references.toSorted().join('')).toBe(listing);
    expect(hex(sha256(labelled('vault digest', listing)))).toBe(digest);
  });
});
