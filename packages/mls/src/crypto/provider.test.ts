import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { providers } from '../../test/providers.ts';
import { KeyCache } from './key-cache.ts';
import { encapsulateMlKem768 } from './ml-kem-768.ts';
import * as node from './platform-node.ts';
import * as web from './platform-web.ts';
import { nobleProvider } from './provider-noble.ts';

const others = providers.filter((provider) => provider !== nobleProvider);
const bytes = (maxLength: number) => fc.uint8Array({ maxLength });

describe.each(others)('the $name provider agrees with noble', (provider) => {
  test('on hashes, of every length', () => {
    fc.assert(
      fc.property(bytes(6000), (data) => {
        for (const name of ['sha256', 'sha512', 'sha3_256'] as const) {
          expect(provider[name](data)).toEqual(nobleProvider[name](data));
        }
        expect(provider.shake256(data, 96)).toEqual(nobleProvider.shake256(data, 96));
      }),
    );
  });

  test('on HMAC, with keys and data on both sides of where the implementation changes', () => {
    const length = fc.constantFrom(0, 1, 32, 63, 64, 65, 127, 128, 129, 200);
    const dataLength = fc.constantFrom(0, 1, 4095, 4096, 4097, 9000);
    fc.assert(
      fc.property(length, dataLength, fc.nat(255), (keyLength, size, fill) => {
        const key = new Uint8Array(keyLength).fill(fill);
        const data = new Uint8Array(size).fill(fill + 1);
        expect(provider.hmacSha256(key, data)).toEqual(nobleProvider.hmacSha256(key, data));
        expect(provider.hmacSha512(key, data)).toEqual(nobleProvider.hmacSha512(key, data));
      }),
    );
  });

  test.each([
    ['aesGcm', 16],
    ['aesGcm', 32],
    ['chaCha20Poly1305', 32],
  ] as const)('on %s with a key of %i bytes', (name, keyLength) => {
    const size = fc.constantFrom(0, 1, 15, 16, 1023, 1024, 1025, 5000);
    fc.assert(
      fc.property(size, bytes(40), fc.nat(255), fc.nat(), (length, aad, fill, flip) => {
        const [key, nonce] = [new Uint8Array(keyLength).fill(fill), new Uint8Array(12).fill(fill)];
        const plaintext = new Uint8Array(length).fill(fill);
        const sealed = provider[name].seal(key, nonce, aad, plaintext);
        expect(sealed).toEqual(nobleProvider[name].seal(key, nonce, aad, plaintext));
        expect(provider[name].open(key, nonce, aad, sealed)).toEqual(plaintext);
        const forged = sealed.slice();
        const at = flip % forged.length;
        forged[at] = (forged[at] ?? 0) ^ 1;
        expect(provider[name].open(key, nonce, aad, forged)).toBeNull();
        expect(nobleProvider[name].open(key, nonce, aad, forged)).toBeNull();
        expect(provider[name].open(key, nonce, aad, sealed.subarray(0, 15))).toBeNull();
      }),
    );
  });

  test('on X25519 and ML-KEM-768', async () => {
    const privateKey = new Uint8Array(32).fill(3);
    const publicKey = await provider.x25519.publicKey(privateKey);
    expect(publicKey).toEqual(await nobleProvider.x25519.publicKey(privateKey));
    const seed = new Uint8Array(64).fill(4);
    const key = await provider.mlKem768.publicKey(seed);
    expect(key).toEqual(await nobleProvider.mlKem768.publicKey(seed));
    for (const random of [node.systemRandom, web.systemRandom, () => new Uint8Array(32).fill(8)]) {
      const { ciphertext, sharedSecret } = await encapsulateMlKem768(provider, key, random);
      expect(await provider.mlKem768.decapsulate(seed, ciphertext)).toEqual(sharedSecret);
      expect(await nobleProvider.mlKem768.decapsulate(seed, ciphertext)).toEqual(sharedSecret);
    }
  });

  test('gives plain byte arrays, not those of its platform', async () => {
    const { prototype } = Uint8Array;
    const signer = provider.ed25519.signer(new Uint8Array(32));
    const results = [
      provider.sha256(new Uint8Array(1)),
      provider.hmacSha512(new Uint8Array(1), new Uint8Array(1)),
      provider.aesGcm.seal(new Uint8Array(16), new Uint8Array(12), new Uint8Array(0), new Uint8Array(4)),
      signer.publicKey,
      await signer.sign(new Uint8Array(1)),
      await provider.x25519.publicKey(new Uint8Array(32).fill(1)),
    ];
    for (const result of results) expect(Object.getPrototypeOf(result)).toBe(prototype);
  });
});

describe('a platform that lacks what its provider would use', () => {
  test('has noble do it', async () => {
    const { subtle } = globalThis.crypto;
    const importKey = subtle.importKey;
    // As a browser without Secure Curves answers; the module is loaded anew, to ask again.
    subtle.importKey = () => Promise.reject(new DOMException('no such algorithm', 'NotSupportedError'));
    try {
      vi.resetModules();
      const { platformProvider: bare } = await import('./platform-web.ts');
      const signer = bare.ed25519.signer(new Uint8Array(32).fill(2));
      const message = new Uint8Array(3);
      const signature = await signer.sign(message);
      expect(signature).toEqual(await nobleProvider.ed25519.signer(new Uint8Array(32).fill(2)).sign(message));
      expect(await bare.ed25519.verify(signer.publicKey, message, signature)).toBe(true);
      const privateKey = new Uint8Array(32).fill(7);
      const publicKey = await bare.x25519.publicKey(privateKey);
      expect(publicKey).toEqual(await nobleProvider.x25519.publicKey(privateKey));
      expect(await bare.x25519.agree(privateKey, publicKey)).toEqual(
        await nobleProvider.x25519.agree(privateKey, publicKey),
      );
    } finally {
      subtle.importKey = importKey;
    }
  });
});

describe('the cache of key handles', () => {
  test('makes a handle once, and lets the one used longest ago go first', () => {
    const made: number[] = [];
    const cache = new KeyCache<number>(2);
    const get = (id: number) =>
      cache.get(Uint8Array.of(id), () => {
        made.push(id);
        return id;
      });
    for (const id of [1, 2, 1, 3, 1, 2]) expect(get(id)).toBe(id);
    expect(made).toEqual([1, 2, 3, 2]);
  });
});
