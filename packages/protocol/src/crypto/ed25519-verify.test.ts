import { createPublicKey, verify as systemVerify } from 'node:crypto';
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { describe, expect, it } from 'vitest';
import { joinBytes } from '../codec/index.ts';
import { verifyUnlabelled } from './ed25519-verify.ts';

const { Point } = ed25519;
const order = Point.Fn.ORDER;
const reversed = (bytes: Uint8Array): string => Buffer.from(bytes).reverse().toString('hex');
const encodeScalar = (value: bigint): Uint8Array =>
  Uint8Array.from(Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse());

/** Signs as somebody does who chose a key with a component of small order. */
function signMixed(message: Uint8Array) {
  const torsion = Point.fromHex(ED25519_TORSION_SUBGROUP[1] ?? '');
  const a = 123_456_789n;
  const publicKey = Point.BASE.multiply(a).add(torsion).toBytes();
  const r = 987_654_321n;
  const encodedR = Point.BASE.multiply(r).toBytes();
  const k = BigInt(`0x${reversed(sha512(joinBytes(encodedR, publicKey, message)))}`) % order;
  return { publicKey, signature: joinBytes(encodedR, encodeScalar((r + k * a) % order)) };
}

describe('Ed25519 of rosters and bindings', () => {
  it('gives the platform’s answer where the checks with and without the cofactor differ', () => {
    const answers = Array.from({ length: 40 }, (_, i) => {
      const message = Uint8Array.of(i);
      const { publicKey, signature } = signMixed(message);
      const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey]);
      const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
      const answer = verifyUnlabelled(publicKey, message, signature);
      expect(answer).toBe(systemVerify(null, message, key, signature));
      return answer;
    });
    // One in eight of them verifies without the cofactor, all of them would with it.
    expect(answers).toContain(true);
    expect(answers).toContain(false);
  });

  it('knows no key of small order', () => {
    for (const point of ED25519_TORSION_SUBGROUP) {
      const publicKey = Uint8Array.from(Buffer.from(point, 'hex'));
      // R of small order and S = 0: for some of these keys an equation holds over any message.
      for (const r of ED25519_TORSION_SUBGROUP) {
        const signature = joinBytes(Uint8Array.from(Buffer.from(r, 'hex')), new Uint8Array(32));
        expect(verifyUnlabelled(publicKey, Uint8Array.of(1), signature)).toBe(false);
      }
    }
  });

  it('refuses S and R in another form than their own', () => {
    const seed = new Uint8Array(32).fill(7);
    const publicKey = ed25519.getPublicKey(seed);
    const message = Uint8Array.of(1, 2);
    const signature = ed25519.sign(message, seed);
    expect(verifyUnlabelled(publicKey, message, signature)).toBe(true);
    const s = BigInt(`0x${reversed(signature.subarray(32))}`);
    const larger = joinBytes(signature.subarray(0, 32), encodeScalar(s + order));
    expect(verifyUnlabelled(publicKey, message, larger)).toBe(false);
    expect(verifyUnlabelled(publicKey, message, signature.subarray(1))).toBe(false);
    expect(verifyUnlabelled(publicKey.subarray(1), message, signature)).toBe(false);
  });
});
