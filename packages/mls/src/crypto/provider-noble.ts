import { gcm } from '@noble/ciphers/aes.js';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { sha3_256, shake256 } from '@noble/hashes/sha3.js';
import { ml_kem768 } from '@noble/post-quantum/ml-kem.js';
import { concat, equalBytes, wipe } from './bytes.ts';
import type { Aead, CryptoProvider } from './provider.ts';

type NobleCipher = (
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
) => { encrypt(plaintext: Uint8Array): Uint8Array; decrypt(ciphertext: Uint8Array): Uint8Array };

function aead(cipher: NobleCipher): Aead {
  return {
    seal: (key, nonce, aad, plaintext) => cipher(key, nonce, aad).encrypt(plaintext),
    open(key, nonce, aad, ciphertext) {
      if (ciphertext.length < 16) return null;
      const opening = cipher(key, nonce, aad);
      try {
        return opening.decrypt(ciphertext);
      } catch {
        return null;
      }
    },
  };
}

/**
 * Verifies without the cofactor, as OpenSSL and BoringSSL do: encode(S·B − k·A) must be R, byte by byte.
 * The cofactored check that noble offers accepts signatures that they refuse, which would split a group.
 */
function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  const encodedR = signature.subarray(0, 32);
  const s = littleEndian(signature.subarray(32));
  if (s >= ed25519.Point.Fn.ORDER) return false;
  try {
    const a = ed25519.Point.fromBytes(publicKey);
    const k = ed25519.Point.Fn.create(littleEndian(sha512(concat(encodedR, publicKey, message))));
    const r = ed25519.Point.BASE.multiplyUnsafe(s).subtract(a.multiplyUnsafe(k));
    return equalBytes(r.toBytes(), encodedR);
  } catch {
    return false;
  }
}

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes.toReversed()) value = (value << 8n) | BigInt(byte);
  return value;
}

/** Every primitive in JavaScript: for platforms that offer none, and as the yardstick of the other providers. */
export const nobleProvider: CryptoProvider = {
  name: 'noble',
  sha256,
  sha512,
  sha3_256,
  shake256: (data, length) => shake256(data, { dkLen: length }),
  hmacSha256: (key, data) => hmac(sha256, key, data),
  hmacSha512: (key, data) => hmac(sha512, key, data),
  aesGcm: aead(gcm),
  chaCha20Poly1305: aead(chacha20poly1305),
  ed25519: {
    signer(seed) {
      const secret = seed.slice();
      return {
        publicKey: ed25519.getPublicKey(secret),
        sign: (message) => ed25519.sign(message, secret),
      };
    },
    verify: verifyEd25519,
  },
  x25519: {
    publicKey: (privateKey) => x25519.getPublicKey(privateKey),
    agree(privateKey, publicKey) {
      try {
        const sharedSecret = x25519.getSharedSecret(privateKey, publicKey);
        return { ownPublicKey: x25519.getPublicKey(privateKey), sharedSecret };
      } catch {
        return null;
      }
    },
  },
  mlKem768: {
    publicKey(seed) {
      const pair = ml_kem768.keygen(seed);
      wipe(pair.secretKey);
      return pair.publicKey;
    },
    encapsulate(publicKey, seed) {
      const { cipherText, sharedSecret } = ml_kem768.encapsulate(publicKey, seed);
      return { ciphertext: cipherText, sharedSecret };
    },
    decapsulate(seed, ciphertext) {
      const { secretKey } = ml_kem768.keygen(seed);
      const sharedSecret = ml_kem768.decapsulate(ciphertext, secretKey);
      wipe(secretKey);
      return sharedSecret;
    },
  },
};
