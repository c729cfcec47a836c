import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { providers } from '../../test/providers.ts';
import { MlsRefusal } from '../refusal.ts';
import { equalBytes, equalSecrets, utf8, wipe } from './bytes.ts';
import { dhkemX25519, isX25519PublicKey } from './hpke/dhkem-x25519.ts';
import { createSuites, nobleProvider, suiteFor, suiteIds, suites, systemRandom } from './index.ts';

/** A generator that repeats, so that a run can be repeated. */
function seeded(seed: number) {
  let counter = 0;
  return (length: number) => nobleProvider.shake256(utf8(`${seed}/${counter++}`), length);
}

describe.each(suites)('$name', (suite) => {
  test('opens what was sealed to its key, and nothing that was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.uint8Array({ maxLength: 300 }), async (seed, plaintext) => {
        const random = seeded(seed);
        const { privateKey, publicKey } = await suite.generateKemKeyPair(random);
        expect(publicKey).toHaveLength(suite.kemPublicKeyLength);
        expect(suite.isKemPublicKey(publicKey)).toBe(true);
        const context = random(20);
        const sealed = await suite.encryptWithLabel(publicKey, 'Test', context, plaintext, random);
        expect(sealed.kemOutput).toHaveLength(suite.kemOutputLength);
        const open = (kemOutput: Uint8Array, ciphertext: Uint8Array, label = 'Test') =>
          suite.decryptWithLabel(privateKey, label, context, { kemOutput, ciphertext });
        const { kemOutput, ciphertext } = sealed;
        expect(await open(kemOutput, ciphertext)).toEqual(plaintext);
        expect(await open(kemOutput, ciphertext, 'Tesu')).toBeNull();
        expect(await open(kemOutput.subarray(1), ciphertext)).toBeNull();
        expect(await open(kemOutput, ciphertext.subarray(1))).toBeNull();
        const changed = kemOutput.slice();
        changed[7] = (changed[7] ?? 0) ^ 1;
        expect(await open(changed, ciphertext)).toBeNull();
      }),
      { numRuns: 10 },
    );
  });

  test('fuzzing: what nobody sealed does not open, whatever its bytes', async () => {
    const { privateKey } = await suite.generateKemKeyPair(seeded(6));
    const length = suite.kemOutputLength;
    const output = fc.oneof(
      fc.uint8Array({ minLength: length, maxLength: length }),
      fc.uint8Array({ maxLength: length + 1 }),
    );
    await fc.assert(
      fc.asyncProperty(output, fc.uint8Array({ maxLength: 64 }), async (kemOutput, ciphertext) => {
        const sealed = { kemOutput, ciphertext };
        expect(await suite.decryptWithLabel(privateKey, 'Test', utf8('c'), sealed)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test('is the same suite over every provider, byte for byte', async () => {
    const results = await Promise.all(
      providers.map(async (provider) => {
        const same = suiteFor(suite.id, provider);
        const random = seeded(1);
        const pair = await same.generateKemKeyPair(random);
        const derived = await same.deriveKemKeyPair(random(same.hashLength));
        const sealed = await same.encryptWithLabel(pair.publicKey, 'Test', random(4), random(50), random);
        const sender = await same.externalInitSender(derived.publicKey, random);
        const received = await same.externalInitReceiver(derived.privateKey, sender.kemOutput);
        expect(received).toEqual(sender.initSecret);
        return { pair, derived, sealed, sender };
      }),
    );
    for (const result of results) expect(result).toEqual(results[0]);
  });

  test('uses the randomness that it is given, and the system’s when that is what it is given', async () => {
    const { publicKey, privateKey } = await suite.generateKemKeyPair(seeded(2));
    const seal = (random: typeof systemRandom) =>
      suite.encryptWithLabel(publicKey, 'Test', utf8('c'), utf8('p'), random);
    expect(await seal(seeded(3))).toEqual(await seal(seeded(3)));
    const drawn = await Promise.all([seal(systemRandom), seal(systemRandom)]);
    expect(equalBytes(drawn[0].kemOutput, drawn[1].kemOutput)).toBe(false);
    for (const one of drawn) {
      expect(await suite.decryptWithLabel(privateKey, 'Test', utf8('c'), one)).toEqual(utf8('p'));
    }
  });

  test('refuses public keys of another length', async () => {
    for (const key of [new Uint8Array(0), new Uint8Array(suite.kemPublicKeyLength + 1)]) {
      expect(suite.isKemPublicKey(key)).toBe(false);
      const seal = suite.encryptWithLabel(key, 'Test', utf8('c'), utf8('p'), seeded(4));
      await expect(seal).rejects.toMatchObject({ code: 'invalid-public-key' });
    }
  });

  test('an external init secret from a malformed KEM output is null', async () => {
    const { privateKey } = await suite.generateKemKeyPair(seeded(5));
    expect(await suite.externalInitReceiver(privateKey, new Uint8Array(31))).toBeNull();
  });
});

describe('the suites of this package', () => {
  test('are found by their numbers, and nothing else is', () => {
    for (const id of Object.values(suiteIds)) expect(suiteFor(id).id).toBe(id);
    for (const id of [0, 2, 4, 0xffff]) expect(() => suiteFor(id)).toThrow(MlsRefusal);
    expect(createSuites(nobleProvider).map(({ id }) => id)).toEqual(suites.map(({ id }) => id));
  });
});

describe('RFC 9180 section 7.1.4', () => {
  test('X25519 keys that can only give zero are refused, with and without the ignored bit', async () => {
    const zeroing = [
      '00'.repeat(32),
      `01${'00'.repeat(31)}`,
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
      '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
      `ec${'ff'.repeat(30)}7f`,
      `ed${'ff'.repeat(30)}7f`,
      `ee${'ff'.repeat(30)}7f`,
    ].map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')));
    for (const key of zeroing) {
      const topBit = key.slice();
      topBit[31] = (topBit[31] ?? 0) | 0x80;
      for (const form of [key, topBit]) {
        expect(isX25519PublicKey(form)).toBe(false);
        for (const provider of providers) {
          expect(await provider.x25519.agree(new Uint8Array(32).fill(9), form)).toBeNull();
          expect(await dhkemX25519(provider).decapsulate(new Uint8Array(32).fill(9), form)).toBeNull();
        }
      }
    }
  });
});

describe('byte strings', () => {
  test('are compared as they are, with or without stopping early', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        const same = Buffer.compare(a, b) === 0;
        expect([equalSecrets(a, b), equalBytes(a, b)]).toEqual([same, same]);
        expect([equalSecrets(a, a.slice()), equalBytes(a, a.slice())]).toEqual([true, true]);
      }),
    );
  });

  test('are zeros after wiping', () => {
    const secret = Uint8Array.of(1, 2, 3);
    wipe(secret);
    expect(secret).toEqual(new Uint8Array(3));
  });
});
