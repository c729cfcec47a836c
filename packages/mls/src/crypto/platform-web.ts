/** The provider for browsers: WebCrypto's Ed25519 and X25519 where it has them, noble for everything else. */
import { concat, wipe } from './bytes.ts';
import { KeyCache } from './key-cache.ts';
import type { CryptoProvider } from './provider.ts';
import { nobleProvider } from './provider-noble.ts';
import type { Random, Signer } from './suite.ts';

// A single call to getRandomValues gives 65536 bytes at most; nothing here asks for more than 64.
/** The browser's cryptographically secure generator. */
export const systemRandom: Random = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));

type Key = Awaited<ReturnType<typeof globalThis.crypto.subtle.importKey>>;
type KeyUse = 'sign' | 'verify' | 'deriveBits';
type Algorithm = 'Ed25519' | 'X25519';

/** PKCS #8 up to the key itself (RFC 8410 section 7). */
const pkcs8: Record<Algorithm, Uint8Array> = {
  Ed25519: Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 112, 4, 34, 4, 32),
  X25519: Uint8Array.of(48, 46, 2, 1, 0, 48, 5, 6, 3, 43, 101, 110, 4, 34, 4, 32),
};

async function importPrivate(algorithm: Algorithm, key: Uint8Array, use: KeyUse): Promise<Key> {
  const encoded = concat(pkcs8[algorithm], key);
  try {
    return await globalThis.crypto.subtle.importKey('pkcs8', encoded, algorithm, false, [use]);
  } finally {
    wipe(encoded);
  }
}

function importPublic(algorithm: Algorithm, key: Uint8Array, uses: readonly KeyUse[]): Promise<Key> {
  return globalThis.crypto.subtle.importKey('raw', concat(key), algorithm, false, [...uses]);
}

/** Whether this platform has the algorithm; asked once, by using it. */
function makeProbe(algorithm: Algorithm, use: KeyUse): () => Promise<boolean> {
  let answer: Promise<boolean> | undefined;
  return () => {
    answer ??= importPrivate(algorithm, new Uint8Array(32).fill(1), use).then(
      () => true,
      () => false,
    );
    return answer;
  };
}

const hasEd25519 = makeProbe('Ed25519', 'sign');
const hasX25519 = makeProbe('X25519', 'deriveBits');

const verificationKeys = new KeyCache<Promise<Key>>(1024);
const importVerificationKey = (publicKey: Uint8Array) => importPublic('Ed25519', publicKey, ['verify']);

/** The base point of X25519 (RFC 7748 section 4.1): multiplying it gives a public key. */
const basePoint = Uint8Array.of(9, ...new Uint8Array(31));

/** Multiplies; null when the result would be all zero. */
async function multiply(key: Key, publicKey: Uint8Array): Promise<Uint8Array | null> {
  const other = await importPublic('X25519', publicKey, []);
  try {
    const bits = await globalThis.crypto.subtle.deriveBits({ name: 'X25519', public: other }, key, 256);
    const product = new Uint8Array(bits);
    return product.every((byte) => byte === 0) ? null : product;
  } catch {
    // WebCrypto refuses the all-zero secret itself (Secure Curves, section "X25519").
    return null;
  }
}

async function ownPublicKey(key: Key): Promise<Uint8Array> {
  const publicKey = await multiply(key, basePoint);
  if (publicKey === null) throw new Error('a multiple of the base point is never zero');
  return publicKey;
}

/** A signer whose secret is held by WebCrypto alone, unextractable; or by noble where there is no such key. */
function webSigner(seed: Uint8Array): Signer {
  const fallback = nobleProvider.ed25519.signer(seed);
  const secret = seed.slice();
  const sign = hasEd25519().then(async (supported): Promise<Signer['sign']> => {
    const key = supported ? await importPrivate('Ed25519', secret, 'sign') : undefined;
    wipe(secret);
    if (key === undefined) return fallback.sign;
    return async (message) =>
      new Uint8Array(await globalThis.crypto.subtle.sign('Ed25519', key, concat(message)));
  });
  return { publicKey: fallback.publicKey, sign: async (message) => (await sign)(message) };
}

export const platformProvider: CryptoProvider = {
  ...nobleProvider,
  name: 'web',
  ed25519: {
    signer: webSigner,
    async verify(publicKey, message, signature) {
      if (!(await hasEd25519())) return nobleProvider.ed25519.verify(publicKey, message, signature);
      try {
        const key = await verificationKeys.get(publicKey, importVerificationKey);
        return await globalThis.crypto.subtle.verify('Ed25519', key, concat(signature), concat(message));
      } catch {
        // A platform may refuse the key when it is imported; the answer is the same.
        return false;
      }
    },
  },
  x25519: {
    async publicKey(privateKey) {
      if (!(await hasX25519())) return nobleProvider.x25519.publicKey(privateKey);
      return ownPublicKey(await importPrivate('X25519', privateKey, 'deriveBits'));
    },
    async agree(privateKey, publicKey) {
      if (!(await hasX25519())) return nobleProvider.x25519.agree(privateKey, publicKey);
      const key = await importPrivate('X25519', privateKey, 'deriveBits');
      const sharedSecret = await multiply(key, publicKey);
      return sharedSecret && { ownPublicKey: await ownPublicKey(key), sharedSecret };
    },
  },
};
