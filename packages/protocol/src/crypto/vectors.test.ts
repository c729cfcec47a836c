import { describe, expect, it } from 'vitest';
import { fromHex, readVectors } from '../../test/vectors.ts';
import { aeadOpen, aeadSeal } from './aead.ts';
import { verifyUnlabelled } from './ed25519-verify.ts';
import { generateSealKeyPair } from './seal-key.ts';

interface Wycheproof<Group> {
  readonly numberOfTests: number;
  readonly testGroups: readonly Group[];
}

interface AeadGroup {
  readonly tests: readonly {
    readonly [field in 'key' | 'iv' | 'aad' | 'msg' | 'ct' | 'tag' | 'result']: string;
  }[];
}

interface SignatureGroup {
  readonly publicKey: { readonly pk: string };
  readonly tests: readonly { readonly [field in 'msg' | 'sig' | 'result']: string }[];
}

const xchacha = readVectors<Wycheproof<AeadGroup>>('wycheproof/xchacha20_poly1305_test.json');
const ed25519 = readVectors<Wycheproof<SignatureGroup>>('wycheproof/ed25519_test.json');
const xWing = readVectors<readonly { readonly seed: string; readonly pk: string }[]>('xwing/xwing.json');

describe('vectors from elsewhere', () => {
  it.skipIf(xchacha === null)('Wycheproof, XChaCha20-Poly1305', () => {
    let ran = 0;
    for (const { key, iv, aad, msg, ct, tag, result } of xchacha?.testGroups.flatMap(({ tests }) => tests) ??
      []) {
      const sealed = fromHex(ct + tag);
      const opened = aeadOpen(fromHex(key), fromHex(iv), fromHex(aad), sealed);
      expect(opened).toEqual(result === 'valid' ? fromHex(msg) : null);
      if (result === 'valid')
        expect(aeadSeal(fromHex(key), fromHex(iv), fromHex(aad), fromHex(msg))).toEqual(sealed);
      ran++;
    }
    expect(ran).toBe(xchacha?.numberOfTests);
  });

  it.skipIf(ed25519 === null)('Wycheproof, Ed25519', () => {
    let ran = 0;
    for (const { publicKey, tests } of ed25519?.testGroups ?? []) {
      for (const { msg, sig, result } of tests) {
        const verdict = verifyUnlabelled(fromHex(publicKey.pk), fromHex(msg), fromHex(sig));
        expect(verdict).toBe(result === 'valid');
        ran++;
      }
    }
    expect(ran).toBe(ed25519?.numberOfTests);
  });

  it.skipIf(xWing === null)('X-Wing, key generation', () => {
    for (const { seed, pk } of xWing ?? []) {
      const pair = generateSealKeyPair(() => fromHex(seed));
      expect(pair.publicKey).toEqual(fromHex(pk));
      expect(pair.secretKey).toEqual(fromHex(seed));
    }
    expect(xWing?.length).toBeGreaterThan(0);
  });
});
