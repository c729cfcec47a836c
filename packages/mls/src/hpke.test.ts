import fc from 'fast-check';
import { getCiphersuiteFromName, getCiphersuiteImpl } from 'ts-mls';
import { describe, expect, test } from 'vitest';
import { providers } from '../test/providers.ts';
import { nobleProvider, utf8 } from './crypto/index.ts';
import { xWing } from './crypto/x-wing.ts';
import { createHpkeBase } from './hpke.ts';

const info = utf8('info');
const aad = utf8('associated');
const secret = utf8('something to seal');

/** A generator that repeats, so that a run can be repeated. */
function seeded(seed: string) {
  let counter = 0;
  return (length: number) => nobleProvider.shake256(utf8(`${seed}/${counter++}`), length);
}

const keyPair = await xWing(nobleProvider).generateKeyPair(seeded('key'));
/** The suite of somebody else that has this very HPKE in it. */
const { hpke: theirs } = await getCiphersuiteImpl(
  getCiphersuiteFromName('MLS_256_XWING_CHACHA20POLY1305_SHA512_Ed25519'),
);

describe.each(providers)('HPKE in base mode over $name', (provider) => {
  const hpke = createHpkeBase(provider);
  const { privateKey, publicKey } = keyPair;

  test('opens what another implementation sealed', async () => {
    const sealed = await theirs.seal(await theirs.importPublicKey(publicKey), secret, info, aad);
    expect(await hpke.open(privateKey, info, aad, new Uint8Array([...sealed.enc, ...sealed.ct]))).toEqual(
      secret,
    );
  });

  test('seals what another implementation opens', async () => {
    const sealed = await hpke.seal(publicKey, info, aad, secret, seeded('sealing'));
    expect(sealed).toHaveLength(hpke.overhead + secret.length);
    const at = hpke.overhead - 16;
    const key = await theirs.importPrivateKey(privateKey);
    expect(await theirs.open(key, sealed.slice(0, at), sealed.slice(at), info, aad)).toEqual(secret);
  });

  test('seals the same bytes from the same randomness as any other provider', async () => {
    const sealed = await hpke.seal(publicKey, info, aad, secret, seeded('sealing'));
    const expected = await createHpkeBase(nobleProvider).seal(
      publicKey,
      info,
      aad,
      secret,
      seeded('sealing'),
    );
    expect(sealed).toEqual(expected);
  });

  test('opens nothing that has changed, and nothing under another key, info or associated data', async () => {
    const sealed = await hpke.seal(publicKey, info, aad, secret, seeded('sealing'));
    const other = await xWing(provider).generateKeyPair(seeded('other'));
    expect(await hpke.open(other.privateKey, info, aad, sealed)).toBeNull();
    expect(await hpke.open(privateKey, aad, aad, sealed)).toBeNull();
    expect(await hpke.open(privateKey, info, info, sealed)).toBeNull();
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.nat(7), async (at, bit) => {
        const changed = sealed.with(at, (sealed[at] ?? 0) ^ (1 << bit));
        expect(await hpke.open(privateKey, info, aad, changed)).toBeNull();
        expect(await hpke.open(privateKey, info, aad, sealed.subarray(0, at))).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  test('takes no bytes for a key that are none', () => {
    expect(hpke.isPublicKey(publicKey)).toBe(true);
    expect(publicKey).toHaveLength(hpke.publicKeyLength);
    expect(hpke.isPublicKey(publicKey.subarray(1))).toBe(false);
    // A coefficient over the modulus, and a point of small order.
    expect(hpke.isPublicKey(publicKey.with(0, 0xff).with(1, 0xff))).toBe(false);
    expect(hpke.isPublicKey(new Uint8Array([...publicKey.subarray(0, 1_184), ...new Uint8Array(32)]))).toBe(
      false,
    );
  });
});
