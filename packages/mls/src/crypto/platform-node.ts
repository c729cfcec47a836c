/** The provider for Node: OpenSSL where that is faster, which for short ChaCha20 inputs it is not. */
import crypto, {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hash,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { wipe } from './bytes.ts';
import { KeyCache } from './key-cache.ts';
import type { Aead, Agreement, CryptoProvider, Encapsulated } from './provider.ts';
import { nobleProvider } from './provider-noble.ts';
import type { Random } from './suite.ts';

/** Node's cryptographically secure generator. */
export const systemRandom: Random = (length) => plain(randomBytes(length));

/** A Buffer as the Uint8Array that it is, without Node's methods on it. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

type HashName = 'sha256' | 'sha512';

const longestScratch = 4096;
/** Where `hmac` puts its two inputs together; zeros between calls, which never overlap. */
const innerScratch = new Uint8Array(128 + longestScratch);
const outerScratch = new Uint8Array(128 + 64);

/**
 * HMAC (RFC 2104) as two one-shot hashes: a quarter of the time that an Hmac object takes for the short inputs
 * of a key schedule.
 */
function hmac(name: HashName, blockLength: number, key: Uint8Array, data: Uint8Array): Uint8Array {
  if (data.length > longestScratch || key.length > blockLength) {
    return plain(createHmac(name, key).update(data).digest());
  }
  for (let i = 0; i < blockLength; i++) {
    const byte = key[i] ?? 0;
    innerScratch[i] = byte ^ 0x36;
    outerScratch[i] = byte ^ 0x5c;
  }
  innerScratch.set(data, blockLength);
  const inner = hash(name, innerScratch.subarray(0, blockLength + data.length), 'buffer');
  outerScratch.set(inner, blockLength);
  const mac = plain(hash(name, outerScratch.subarray(0, blockLength + inner.length), 'buffer'));
  innerScratch.fill(0, 0, blockLength + data.length);
  wipe(outerScratch, inner);
  return mac;
}

/** Both AEADs have tags of 16 bytes. */
const tagLength = 16;
type CipherName = 'aes-128-gcm' | 'aes-256-gcm' | 'chacha20-poly1305';

function aead(nameFor: (key: Uint8Array) => CipherName): Aead {
  return {
    seal(key, nonce, aad, plaintext) {
      // Node types the GCM and the ChaCha overloads apart; they take the same option and behave alike.
      const cipher = createCipheriv(nameFor(key) as 'aes-256-gcm', key, nonce, { authTagLength: tagLength });
      cipher.setAAD(aad, { plaintextLength: plaintext.length });
      const sealed = new Uint8Array(plaintext.length + tagLength);
      sealed.set(cipher.update(plaintext), 0);
      cipher.final();
      sealed.set(cipher.getAuthTag(), plaintext.length);
      return sealed;
    },
    open(key, nonce, aad, ciphertext) {
      const length = ciphertext.length - tagLength;
      if (length < 0) return null;
      const decipher = createDecipheriv(nameFor(key) as 'aes-256-gcm', key, nonce, {
        authTagLength: tagLength,
      });
      decipher.setAAD(aad, { plaintextLength: length });
      decipher.setAuthTag(ciphertext.subarray(length));
      const plaintext = decipher.update(ciphertext.subarray(0, length));
      try {
        decipher.final();
        return plain(plaintext);
      } catch {
        wipe(plaintext);
        return null;
      }
    },
  };
}

const opensslAesGcm = aead((key) => (key.length === 16 ? 'aes-128-gcm' : 'aes-256-gcm'));
const opensslChaCha = aead(() => 'chacha20-poly1305');

/** DER up to the key itself: SubjectPublicKeyInfo and PKCS #8 (RFC 8410; for ML-KEM, RFC 9935). */
const der = {
  ed25519Public: Buffer.from('302a300506032b6570032100', 'hex'),
  ed25519Seed: Buffer.from('302e020100300506032b657004220420', 'hex'),
  x25519Public: Buffer.from('302a300506032b656e032100', 'hex'),
  x25519Private: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  mlKemPublic: Buffer.from('308204b2300b0609608648016503040402038204a100', 'hex'),
  mlKemSeed: Buffer.from('3054020100300b060960864801650304040204428040', 'hex'),
};

function importPublic(prefix: Buffer, publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([prefix, publicKey]), format: 'der', type: 'spki' });
}

function importPrivate(prefix: Buffer, privateKey: Uint8Array): KeyObject {
  const encoded = Buffer.concat([prefix, privateKey]);
  try {
    return createPrivateKey({ key: encoded, format: 'der', type: 'pkcs8' });
  } finally {
    wipe(encoded);
  }
}

/** A JWK leaves OpenSSL twenty times as fast as DER does. */
function exportPublic(privateKey: KeyObject, member: 'x' | 'pub'): Uint8Array {
  const jwk: Record<string, unknown> = { ...createPublicKey(privateKey).export({ format: 'jwk' }) };
  const value = jwk[member];
  if (typeof value !== 'string') throw new Error(`a JWK without ${member}`);
  return new Uint8Array(Buffer.from(value, 'base64url'));
}

const verificationKeys = new KeyCache<KeyObject>(1024);
const x25519Keys = new KeyCache<KeyObject>(256);
const mlKemKeys = new KeyCache<KeyObject>(128);

const importVerificationKey = (publicKey: Uint8Array) => importPublic(der.ed25519Public, publicKey);
const importX25519Key = (publicKey: Uint8Array) => importPublic(der.x25519Public, publicKey);
const importMlKemKey = (publicKey: Uint8Array) => importPublic(der.mlKemPublic, publicKey);

/** ML-KEM came to Node with OpenSSL 3.5 (Node 24.7); before that it is noble's. */
const opensslMlKem: CryptoProvider['mlKem768'] = {
  publicKey: (seed) => exportPublic(importPrivate(der.mlKemSeed, seed), 'pub'),
  // OpenSSL draws the randomness of an encapsulation itself.
  encapsulate: nobleProvider.mlKem768.encapsulate,
  decapsulate: (seed, ciphertext) =>
    plain(crypto.decapsulate(importPrivate(der.mlKemSeed, seed), ciphertext)),
};

function opensslEncapsulate(publicKey: Uint8Array): Encapsulated {
  const { ciphertext, sharedKey } = crypto.encapsulate(mlKemKeys.get(publicKey, importMlKemKey));
  return { ciphertext: plain(ciphertext), sharedSecret: plain(sharedKey) };
}

function hasMlKem(): boolean {
  // Named imports of what an older Node does not export would fail the whole module.
  if (typeof crypto.encapsulate !== 'function' || typeof crypto.decapsulate !== 'function') return false;
  try {
    return opensslMlKem.publicKey(new Uint8Array(64)) instanceof Uint8Array;
  } catch {
    return false;
  }
}

function agree(privateKey: KeyObject, publicKey: Uint8Array): Agreement | null {
  const other = x25519Keys.get(publicKey, importX25519Key);
  try {
    const sharedSecret = plain(diffieHellman({ privateKey, publicKey: other }));
    return { ownPublicKey: exportPublic(privateKey, 'x'), sharedSecret };
  } catch {
    // OpenSSL refuses the all-zero secret itself.
    return null;
  }
}

const system = {
  random: systemRandom,
  agree: (publicKey: Uint8Array) => agree(generateKeyPairSync('x25519').privateKey, publicKey),
  encapsulate: opensslEncapsulate,
};

export const platformProvider: CryptoProvider = {
  name: 'node',
  sha256: (data) => plain(hash('sha256', data, 'buffer')),
  sha512: (data) => plain(hash('sha512', data, 'buffer')),
  sha3_256: (data) => plain(hash('sha3-256', data, 'buffer')),
  shake256: (data, length) => plain(createHash('shake256', { outputLength: length }).update(data).digest()),
  hmacSha256: (key, data) => hmac('sha256', 64, key, data),
  hmacSha512: (key, data) => hmac('sha512', 128, key, data),
  aesGcm: opensslAesGcm,
  chaCha20Poly1305: {
    seal(key, nonce, aad, plaintext) {
      const { seal } = plaintext.length > 1024 ? opensslChaCha : nobleProvider.chaCha20Poly1305;
      return seal(key, nonce, aad, plaintext);
    },
    open(key, nonce, aad, ciphertext) {
      const { open } = ciphertext.length > 1024 ? opensslChaCha : nobleProvider.chaCha20Poly1305;
      return open(key, nonce, aad, ciphertext);
    },
  },
  ed25519: {
    signer(seed) {
      const key = importPrivate(der.ed25519Seed, seed);
      return { publicKey: exportPublic(key, 'x'), sign: (message) => plain(sign(null, message, key)) };
    },
    verify(publicKey, message, signature) {
      return verify(null, message, verificationKeys.get(publicKey, importVerificationKey), signature);
    },
  },
  x25519: {
    publicKey: (privateKey) => exportPublic(importPrivate(der.x25519Private, privateKey), 'x'),
    agree: (privateKey, publicKey) => agree(importPrivate(der.x25519Private, privateKey), publicKey),
  },
  ...(hasMlKem() ? { mlKem768: opensslMlKem, system } : { mlKem768: nobleProvider.mlKem768 }),
};
