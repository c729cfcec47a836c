import { describe, expect, test } from 'vitest';
import { verifyEd25519 } from '../../src/crypto/ed25519.ts';
import { hkdfSha256, hkdfSha512 } from '../../src/crypto/hkdf.ts';
import { isX25519PublicKey } from '../../src/crypto/hpke/dhkem-x25519.ts';
import type { Aead, CryptoProvider } from '../../src/crypto/index.ts';
import {
  decapsulateMlKem768,
  encapsulateMlKem768,
  isMlKem768PublicKey,
} from '../../src/crypto/ml-kem-768.ts';
import { systemRandom as nodeRandom } from '../../src/crypto/platform-node.ts';
import { MlsRefusal } from '../../src/refusal.ts';
import { providers } from '../providers.ts';
import { type Counter, describeVectors, hex, toHex } from './load.ts';

interface Case {
  readonly tcId: number;
  readonly flags?: readonly string[];
  readonly result: 'valid' | 'invalid' | 'acceptable';
}

interface File<T extends Case, Group = unknown> {
  readonly testGroups: readonly (Group & { readonly tests: readonly T[] })[];
}

/** Runs `check` on every case over every provider; a failure names the case by its `tcId`. */
function run<T extends Case, Group>(
  file: File<T, Group>,
  counter: Counter,
  check: (provider: CryptoProvider, one: T, group: Group) => unknown | Promise<unknown>,
  skipped: (group: Group) => string | undefined = () => undefined,
): void {
  const cases = file.testGroups.flatMap((group) =>
    group.tests.flatMap((one) => {
      const reason = skipped(group);
      if (reason === undefined) return [{ one, group }];
      counter.skip(reason);
      return [];
    }),
  );
  describe.each(providers)('over $name', (provider) => {
    const done = cases.map(() => counter.expect());
    test(`${cases.length} cases`, async () => {
      for (const [i, { one, group }] of cases.entries()) {
        const { tcId, result } = one;
        // A case is right when what came out is what the file says: its value, or nothing.
        const outcome = await check(provider, one, group);
        expect({ tcId, result, outcome }).toEqual({ tcId, result, outcome: true });
        done[i]?.();
      }
    });
  });
}

interface AeadCase extends Case {
  readonly key: string;
  readonly iv: string;
  readonly aad: string;
  readonly msg: string;
  readonly ct: string;
  readonly tag: string;
}
interface AeadGroup {
  readonly ivSize: number;
  readonly keySize: number;
}

for (const [file, pick] of [
  ['aes_gcm_test', (provider: CryptoProvider): Aead => provider.aesGcm],
  ['chacha20_poly1305_test', (provider: CryptoProvider): Aead => provider.chaCha20Poly1305],
] as const) {
  describeVectors<File<AeadCase, AeadGroup>>(`wycheproof/${file}.json`, (vectors, counter) => {
    run(
      vectors,
      counter,
      (provider, { key, iv, aad, msg, ct, tag, result }) => {
        const aead = pick(provider);
        const sealed = ct + tag;
        const opened = aead.open(hex(key), hex(iv), hex(aad), hex(sealed));
        if (result === 'invalid') return opened === null;
        const ours = aead.seal(hex(key), hex(iv), hex(aad), hex(msg));
        return toHex(opened) === msg && toHex(ours) === sealed;
      },
      ({ ivSize, keySize }) => {
        if (ivSize !== 96) return 'a nonce that is not of 12 bytes, which no suite has';
        return keySize === 192 ? 'AES-192, which no suite has' : undefined;
      },
    );
  });
}

interface HkdfCase extends Case {
  readonly ikm: string;
  readonly salt: string;
  readonly info: string;
  readonly size: number;
  readonly okm: string;
}

for (const [file, make] of [
  ['hkdf_sha256_test', hkdfSha256],
  ['hkdf_sha512_test', hkdfSha512],
] as const) {
  describeVectors<File<HkdfCase>>(`wycheproof/${file}.json`, (vectors, counter) => {
    run(vectors, counter, (provider, { ikm, salt, info, size, okm, result }) => {
      const kdf = make(provider);
      const expand = () => kdf.expand(kdf.extract(hex(salt), hex(ikm)), hex(info), size);
      if (result === 'valid') return toHex(expand()) === okm;
      return throws(RangeError, expand);
    });
  });
}

interface MacCase extends Case {
  readonly key: string;
  readonly msg: string;
  readonly tag: string;
}

describeVectors<File<MacCase>>('wycheproof/hmac_sha256_test.json', (vectors, counter) => {
  run(vectors, counter, (provider, { key, msg, tag, result }) => {
    const mac = toHex(provider.hmacSha256(hex(key), hex(msg)));
    return (mac?.slice(0, tag.length) === tag) === (result === 'valid');
  });
});

interface SignatureCase extends Case {
  readonly msg: string;
  readonly sig: string;
}
interface SignatureGroup {
  readonly publicKey: { readonly pk: string };
}

describeVectors<File<SignatureCase, SignatureGroup>>('wycheproof/ed25519_test.json', (vectors, counter) => {
  run(vectors, counter, async (provider, { msg, sig, result }, { publicKey }) => {
    const verified = await verifyEd25519(provider, hex(publicKey.pk), hex(msg), hex(sig));
    return verified === (result === 'valid');
  });
});

interface DhCase extends Case {
  readonly public: string;
  readonly private: string;
  readonly shared: string;
}

describeVectors<File<DhCase>>('wycheproof/x25519_test.json', (vectors, counter) => {
  run(vectors, counter, async (provider, { public: publicKey, private: privateKey, shared, flags }) => {
    const zero = flags?.includes('ZeroSharedSecret') === true;
    // What can only give zero is refused as a key, before anybody multiplies it.
    if (isX25519PublicKey(hex(publicKey)) === zero) return false;
    const agreement = await provider.x25519.agree(hex(privateKey), hex(publicKey));
    if (agreement === null) return zero;
    const own = await provider.x25519.publicKey(hex(privateKey));
    return toHex(agreement.sharedSecret) === shared && toHex(agreement.ownPublicKey) === toHex(own);
  });
});

interface DecapsulationCase extends Case {
  readonly seed: string;
  readonly ek?: string;
  readonly c: string;
  readonly K: string;
}

describeVectors<File<DecapsulationCase>>('wycheproof/mlkem_768_test.json', (vectors, counter) => {
  run(vectors, counter, async (provider, { seed, ek, c, K, result }) => {
    const secret = await decapsulateMlKem768(provider, hex(seed), hex(c));
    if (result === 'invalid') return secret === null;
    return toHex(secret) === K && toHex(await provider.mlKem768.publicKey(hex(seed))) === ek;
  });
});

interface EncapsulationCase extends Case {
  readonly m: string;
  readonly ek: string;
  readonly c: string;
  readonly K: string;
}

describeVectors<File<EncapsulationCase>>('wycheproof/mlkem_768_encaps_test.json', (vectors, counter) => {
  run(vectors, counter, async (provider, { m, ek, c, K, result }) => {
    const publicKey = hex(ek);
    if (isMlKem768PublicKey(publicKey) !== (result === 'valid')) return false;
    if (result === 'invalid') {
      return throws(MlsRefusal, () => encapsulateMlKem768(provider, publicKey, () => hex(m)));
    }
    // The platform's own encapsulation takes every key that the check accepts, too.
    const drawn = await encapsulateMlKem768(provider, publicKey, nodeRandom);
    const { ciphertext, sharedSecret } = await encapsulateMlKem768(provider, publicKey, () => hex(m));
    return drawn.sharedSecret.length === 32 && toHex(ciphertext) === c && toHex(sharedSecret) === K;
  });
});

function throws(kind: abstract new (...args: never[]) => Error, act: () => unknown): boolean {
  try {
    act();
  } catch (error) {
    return error instanceof kind;
  }
  return false;
}
