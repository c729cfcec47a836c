import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../test/seeded-random.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { aeadSeal, deriveSecret } from '../crypto/index.ts';
import { accountIdFromBytes, deviceIdFromBytes, hashIdToBytes, uuidToBytes } from '../ids.ts';
import { labelled, labels } from '../labels.ts';
import { limits } from '../limits.ts';
import { deviceKeysFrom, generateDeviceKeys } from './device-keys.ts';
import { openDeviceName, sealDeviceName } from './device-name.ts';
import { createVaultKey, vaultCommitment } from './vault-key.ts';

const random = seededRandom('secrets');
const account = accountIdFromBytes(random(16));
const other = accountIdFromBytes(random(16));
const device = deviceIdFromBytes(random(16));

describe('the vault’s commitment (R9)', () => {
  const key = createVaultKey(random);

  it('is one for each key, account and version', () => {
    const all = [
      vaultCommitment(key, account, 1),
      vaultCommitment(key, account, 2),
      vaultCommitment(key, other, 1),
      vaultCommitment(createVaultKey(random), account, 1),
    ].map(String);
    expect(new Set(all).size).toBe(4);
    expect(vaultCommitment(key, account, 1)).toEqual(vaultCommitment(key.slice(), account, 1));
  });

  it('is made of whole keys only', () => {
    expect(() => vaultCommitment(key.subarray(1), account, 1)).toThrow(RangeError);
  });
});

describe('a device’s name', () => {
  const key = createVaultKey(random);

  it('is opened under the vault key, and its length does not show', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (name) => {
        const sealed = sealDeviceName(key, account, device, name, random);
        if (!sealed.ok) return expectCode(sealed, 'device-name-too-long');
        expect(sealed.value).toHaveLength(limits.sealedDeviceNameBytes);
        expect(unwrap(openDeviceName(key, account, device, sealed.value))).toBe(name);
      }),
    );
  });

  it('that is too long is refused', () => {
    expectCode(sealDeviceName(key, account, device, 'ü'.repeat(33), random), 'device-name-too-long');
    expect(sealDeviceName(key, account, device, 'ü'.repeat(32), random).ok).toBe(true);
  });

  it('does not open under another key, for another device or account, or changed', () => {
    const sealed = unwrap(sealDeviceName(key, account, device, 'phone', random));
    const code = 'device-name-does-not-open';
    expectCode(openDeviceName(createVaultKey(random), account, device, sealed), code);
    expectCode(openDeviceName(key, other, device, sealed), code);
    expectCode(openDeviceName(key, account, deviceIdFromBytes(random(16)), sealed), code);
    expectCode(openDeviceName(key, account, device, sealed.subarray(1)), code);
    expectCode(openDeviceName(key, account, device, new Uint8Array(0)), code);
    expectCode(openDeviceName(key, account, device, sealed.with(30, (sealed[30] ?? 0) ^ 1)), code);
  });

  it.each([
    ['with something behind the name', [1, 0x61, 0x62]],
    ['in bytes that are no UTF-8', [2, 0xc3, 0x28]],
    ['that ends inside a character', [1, 0xc3, 0xbc]],
    ['longer than a name can be', [65]],
  ])('does not open %s', (_, start) => {
    const padded = new Uint8Array(65);
    padded.set(start);
    const nonce = random(24);
    const context = labelled(labels.deviceName, uuidToBytes(account), hashIdToBytes(device));
    const ciphertext = aeadSeal(deriveSecret(key, labels.deviceNameKey, [], 32), nonce, context, padded);
    const sealed = new Uint8Array([...nonce, ...ciphertext]);
    expectCode(openDeviceName(key, account, device, sealed), 'device-name-does-not-open');
  });
});

describe('a device’s keys', () => {
  it('come back from what its store keeps', async () => {
    const keys = generateDeviceKeys(random);
    const again = deviceKeysFrom(keys.signatureSeed, keys.sealKeys);
    expect(again.id).toBe(keys.id);
    const message = Uint8Array.of(1);
    expect(await again.signer.sign(message)).toEqual(await keys.signer.sign(message));
  });

  it('have the lengths that rosters want', () => {
    const keys = generateDeviceKeys(random);
    expect(keys.signer.publicKey).toHaveLength(32);
    expect(keys.sealKeys.publicKey).toHaveLength(1_216);
    expect(keys.sealKeys.secretKey).toHaveLength(32);
  });
});
