import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { describe, expect, test } from 'vitest';
import { providers } from '../../test/providers.ts';
import { concat, utf8 } from './bytes.ts';
import { isEd25519PublicKey, verifyEd25519 } from './ed25519.ts';

const { Point } = ed25519;
const order = Point.Fn.ORDER;
const fromHex = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}

function encodeScalar(value: bigint): Uint8Array {
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse());
}

/** Signs as somebody does who chose a key with a component of small order. */
function signMixed(message: Uint8Array, torsion: InstanceType<typeof Point>) {
  const a = 123456789n;
  const publicKey = Point.BASE.multiply(a).add(torsion).toBytes();
  const r = 987654321n;
  const encodedR = Point.BASE.multiply(r).toBytes();
  const k = littleEndian(sha512(concat(encodedR, publicKey, message))) % order;
  return { publicKey, signature: concat(encodedR, encodeScalar((r + k * a) % order)) };
}

describe('verification of Ed25519', () => {
  test('all providers give one answer where cofactored and cofactorless checks differ', async () => {
    const torsion = Point.fromBytes(fromHex(ED25519_TORSION_SUBGROUP[1] ?? ''));
    const answers = [];
    for (let i = 0; i < 40; i++) {
      const message = utf8(`message ${i}`);
      const { publicKey, signature } = signMixed(message, torsion);
      const each = await Promise.all(
        providers.map((provider) => verifyEd25519(provider, publicKey, message, signature)),
      );
      expect(new Set(each).size).toBe(1);
      answers.push(each[0]);
    }
    // One in eight of them verifies without the cofactor, all of them would with it.
    expect(answers).toContain(true);
    expect(answers).toContain(false);
  });

  test.each(providers)('a key of small order is refused, canonical or not, over $name', async (provider) => {
    expect(ED25519_TORSION_SUBGROUP).toHaveLength(8);
    const beyondTheField = [
      'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
      'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
      '0100000000000000000000000000000000000000000000000000000000000080',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    ];
    for (const hex of [...ED25519_TORSION_SUBGROUP, ...beyondTheField]) {
      const key = fromHex(hex);
      expect(isEd25519PublicKey(key)).toBe(false);
      // R = A, S = 0 verifies under such a key for any message whose k is a multiple of eight.
      for (let i = 0; i < 20; i++) {
        const signature = concat(Point.ZERO.toBytes(), new Uint8Array(32));
        expect(await verifyEd25519(provider, key, utf8(`${i}`), signature)).toBe(false);
      }
    }
  });

  test.each(providers)(
    'a key that is no point, or not of 32 bytes, is refused over $name',
    async (provider) => {
      const signature = new Uint8Array(64);
      for (const key of [fromHex(`02${'00'.repeat(31)}`), new Uint8Array(31), new Uint8Array(33)]) {
        expect(await verifyEd25519(provider, key, utf8('m'), signature)).toBe(false);
      }
    },
  );

  test.each(providers)('S is below the order of the group, over $name', async (provider) => {
    const signer = provider.ed25519.signer(new Uint8Array(32).fill(5));
    const message = utf8('m');
    const signature = await signer.sign(message);
    expect(await verifyEd25519(provider, signer.publicKey, message, signature)).toBe(true);
    const s = littleEndian(signature.subarray(32)) + order;
    const malleated = concat(signature.subarray(0, 32), encodeScalar(s));
    expect(await verifyEd25519(provider, signer.publicKey, message, malleated)).toBe(false);
  });

  test('all providers make one and the same signature', async () => {
    const seed = new Uint8Array(32).fill(9);
    const signatures = await Promise.all(providers.map((p) => p.ed25519.signer(seed).sign(utf8('m'))));
    for (const signature of signatures) expect(signature).toEqual(signatures[0]);
  });
});
