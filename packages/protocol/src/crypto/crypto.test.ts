import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../test/seeded-random.ts';
import { labels } from '../labels.ts';
import {
  aeadOpen,
  aeadSeal,
  deriveSecret,
  equalBytes,
  generateSealKeyPair,
  HPKE_OVERHEAD_BYTES,
  isSealKey,
  mac,
  openSealed,
  redactor,
  type SealContext,
  sealTo,
  sha256,
  signerFromSeed,
  signLabelled,
  verifySignature,
  wipe,
} from './index.ts';

const random = seededRandom('crypto');
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'));

describe('XChaCha20-Poly1305', () => {
  it('gives what draft-irtf-cfrg-xchacha appendix A.3.1 says', () => {
    const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
    const nonce = hex('404142434445464748494a4b4c4d4e4f5051525354555657');
    const aad = hex('50515253c0c1c2c3c4c5c6c7');
    const text =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    const sealed = aeadSeal(key, nonce, aad, new TextEncoder().encode(text));
    expect(sealed.slice(0, 16)).toEqual(hex('bd6d179d3e83d43b9576579493c0e939'));
    expect(sealed.slice(-16)).toEqual(hex('c0875924c1c7987947deafd8780acf49'));
    expect(new TextDecoder().decode(aeadOpen(key, nonce, aad, sealed) ?? new Uint8Array(0))).toBe(text);
  });

  it('opens nothing that has changed', () => {
    const [key, nonce, aad] = [random(32), random(24), random(5)];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(), (plaintext, at) => {
        const sealed = aeadSeal(key, nonce, aad, plaintext);
        const changed = sealed.with(at % sealed.length, (sealed[at % sealed.length] ?? 0) ^ 1);
        expect(aeadOpen(key, nonce, aad, changed)).toBeNull();
        expect(aeadOpen(key, nonce, random(5), sealed)).toBeNull();
        expect(aeadOpen(key, nonce, aad, sealed.subarray(0, at % sealed.length))).toBeNull();
        expect(aeadOpen(key, nonce, aad, sealed)).toEqual(plaintext);
      }),
    );
  });
});

describe('Ed25519', () => {
  it('signs with the platform what noble verifies, for one label only', async () => {
    const signer = signerFromSeed(random(32));
    const message = random(50);
    const signature = await signLabelled(signer, labels.rosterBySigner, message);
    expect(verifySignature(signer.publicKey, labels.rosterBySigner, message, signature)).toBe(true);
    expect(verifySignature(signer.publicKey, labels.rosterByPrevious, message, signature)).toBe(false);
    expect(verifySignature(signer.publicKey, labels.rosterBySigner, random(50), signature)).toBe(false);
    expect(
      verifySignature(signerFromSeed(random(32)).publicKey, labels.rosterBySigner, message, signature),
    ).toBe(false);
  });

  it('refuses keys and signatures of no possible form', async () => {
    const signer = signerFromSeed(random(32));
    const message = random(1);
    const signature = await signLabelled(signer, labels.rosterBySigner, message);
    const verify = (key: Uint8Array, sig: Uint8Array) =>
      verifySignature(key, labels.rosterBySigner, message, sig);
    expect(verify(signer.publicKey.subarray(1), signature)).toBe(false);
    expect(verify(signer.publicKey, signature.subarray(1))).toBe(false);
    expect(verify(new Uint8Array(32).fill(0xff), signature)).toBe(false);
  });

  it('refuses a key of small order, under which anything would verify', () => {
    // The neutral element as key and as R, and S = 0: the equation holds for every message.
    const neutral = ed25519.Point.ZERO.toBytes();
    const signature = new Uint8Array([...neutral, ...new Uint8Array(32)]);
    expect(verifySignature(neutral, labels.rosterBySigner, random(9), signature)).toBe(false);
  });

  it('refuses S that is not reduced, so that a signature has one form', async () => {
    const signer = signerFromSeed(random(32));
    const message = random(1);
    const signature = await signLabelled(signer, labels.rosterBySigner, message);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    let s = signature.slice(32).reduceRight((sum, octet) => (sum << 8n) | BigInt(octet), 0n) + order;
    const malleable = signature.slice();
    for (let i = 32; i < 64; i++, s >>= 8n) malleable[i] = Number(s & 255n);
    expect(verifySignature(signer.publicKey, labels.rosterBySigner, message, malleable)).toBe(false);
  });
});

describe('hashes and derived secrets', () => {
  it('differ by label, by context and by length', () => {
    expect(sha256(labels.deviceId, random(1))).toHaveLength(32);
    const input = random(8);
    expect(sha256(labels.deviceId, input)).not.toEqual(sha256(labels.recoveryId, input));
    const secret = random(32);
    const derived = deriveSecret(secret, labels.messageKeys, [input], 40);
    expect(derived).toHaveLength(40);
    expect(deriveSecret(secret, labels.messageKeys, [random(8)], 40)).not.toEqual(derived);
    expect(deriveSecret(secret, labels.deviceNameKey, [input], 40)).not.toEqual(derived);
  });
});

describe('HMAC-SHA-256', () => {
  it('is what the platform computes over the labelled message', () => {
    const [key, message] = [random(32), random(77)];
    const expected = createHmac('sha256', key).update(`${labels.linkOffer}\0`).update(message).digest();
    expect(mac(key, labels.linkOffer, message)).toEqual(new Uint8Array(expected));
    expect(mac(key, labels.linkAnswer, message)).not.toEqual(new Uint8Array(expected));
  });
});

describe('what is sealed to a key', () => {
  const pair = generateSealKeyPair(random);
  const context: SealContext = {
    infoLabel: labels.vaultKeyInfo,
    associatedDataLabel: labels.vaultKey,
    parts: [random(16)],
  };

  it('opens with that key, for those labels and that context', async () => {
    const secret = random(32);
    const sealed = await sealTo(pair.publicKey, context, secret, random);
    expect(sealed).toHaveLength(32 + HPKE_OVERHEAD_BYTES);
    expect(await openSealed(pair.secretKey, context, sealed)).toEqual(secret);
    const other = generateSealKeyPair(random);
    expect(await openSealed(other.secretKey, context, sealed)).toBeNull();
    for (const changes of [
      { infoLabel: labels.vaultItem },
      { associatedDataLabel: labels.vaultItem },
      { parts: [random(16)] },
      { parts: [] },
    ] as const) {
      expect(await openSealed(pair.secretKey, { ...context, ...changes }, sealed)).toBeNull();
    }
    expect(await openSealed(pair.secretKey, context, sealed.subarray(1))).toBeNull();
    expect(await openSealed(pair.secretKey, context, new Uint8Array(0))).toBeNull();
  });

  it('is sealed to X-Wing keys only', () => {
    expect(isSealKey(pair.publicKey)).toBe(true);
    expect(isSealKey(pair.publicKey.subarray(1))).toBe(false);
    expect(isSealKey(new Uint8Array(1_216).fill(0xff))).toBe(false);
  });
});

describe('secrets', () => {
  it('are compared in one place, whole', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ maxLength: 40 }), (a, b) => {
        expect(equalBytes(a, b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
        expect(equalBytes(a, a.slice())).toBe(true);
      }),
    );
  });

  it('are overwritten', () => {
    const secret = random(32);
    wipe(secret);
    expect(secret).toEqual(new Uint8Array(32));
  });

  it('do not show in logs and JSON', () => {
    const pair = generateSealKeyPair(random);
    const wrapped = redactor<{ readonly secret: string }>('a key')({ secret: 'canary' });
    for (const value of [pair, wrapped]) {
      for (const shown of [JSON.stringify({ value }), inspect(value), inspect([value]), `${value}`]) {
        expect(shown).toMatch(/^.*\[(a key|seal key)\].*$/s);
        expect(shown).not.toMatch(/canary|secretKey/);
      }
    }
    expect(wrapped.secret).toBe('canary');
  });
});
