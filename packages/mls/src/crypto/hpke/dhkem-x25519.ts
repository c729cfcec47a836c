import { MlsRefusal } from '../../refusal.ts';
import { concat, equalBytes, utf8, wipe } from '../bytes.ts';
import { hkdfSha256 } from '../hkdf.ts';
import type { Agreement, CryptoProvider } from '../provider.ts';
import type { Random } from '../suite.ts';
import type { Kem } from './kem.ts';
import { labeledExpand, labeledExtract, uint16 } from './labeled.ts';

const id = 0x0020;
const suiteId = concat(utf8('KEM'), uint16(id));
const empty = new Uint8Array(0);

/**
 * The u coordinates whose every multiple by a clamped scalar is zero (RFC 7748 section 7), little-endian, with
 * those that are such only modulo 2^255 − 19. Whoever puts one into a tree makes every commit to it fail, so
 * they are refused as keys before anybody encrypts to them.
 */
const smallOrder = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
].map((hex) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));

/** 32 bytes, and not of small order. The top bit is ignored, as RFC 7748 section 5 says. */
export function isX25519PublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  const u = publicKey.slice();
  u[31] = (u[31] ?? 0) & 0x7f;
  return !smallOrder.some((point) => equalBytes(point, u));
}

/**
 * Agrees under a private key that is forgotten at once.
 * @param toPrivateKey makes it from 32 random bytes
 */
export async function agreeEphemerally(
  provider: CryptoProvider,
  publicKey: Uint8Array,
  random: Random,
  toPrivateKey: (seed: Uint8Array) => Uint8Array,
): Promise<Agreement | null> {
  const { system, x25519 } = provider;
  if (random === system?.random) return system.agree(publicKey);
  const privateKey = toPrivateKey(random(32));
  const agreement = await x25519.agree(privateKey, publicKey);
  wipe(privateKey);
  return agreement;
}

/** DHKEM(X25519, HKDF-SHA256), RFC 9180 section 4.1 and 7.1. */
export function dhkemX25519(provider: CryptoProvider): Kem {
  const kdf = hkdfSha256(provider);
  const { x25519 } = provider;

  /** ExtractAndExpand. Takes over `dh` and wipes it. */
  function extractAndExpand(dh: Uint8Array, output: Uint8Array, publicKey: Uint8Array): Uint8Array {
    const prk = labeledExtract(kdf, suiteId, empty, 'eae_prk', dh);
    const secret = labeledExpand(kdf, suiteId, prk, 'shared_secret', concat(output, publicKey), 32);
    wipe(dh, prk);
    return secret;
  }

  /** The secret half of DeriveKeyPair (section 7.1.3). */
  function derivePrivateKey(ikm: Uint8Array): Uint8Array {
    const prk = labeledExtract(kdf, suiteId, empty, 'dkp_prk', ikm);
    const privateKey = labeledExpand(kdf, suiteId, prk, 'sk', empty, 32);
    wipe(prk);
    return privateKey;
  }

  const kem: Kem = {
    id,
    secretLength: 32,
    outputLength: 32,
    publicKeyLength: 32,
    privateKeyLength: 32,
    async deriveKeyPair(ikm) {
      const privateKey = derivePrivateKey(ikm);
      return { privateKey, publicKey: await x25519.publicKey(privateKey) };
    },
    generateKeyPair: (random) => kem.deriveKeyPair(random(32)),
    isPublicKey: isX25519PublicKey,
    async encapsulate(publicKey, random) {
      const agreement = isX25519PublicKey(publicKey)
        ? await agreeEphemerally(provider, publicKey, random, derivePrivateKey)
        : null;
      if (agreement === null) {
        throw new MlsRefusal('invalid-public-key', 'RFC 9180, 7.1.4', 'not an X25519 public key');
      }
      const output = agreement.ownPublicKey;
      return { output, sharedSecret: extractAndExpand(agreement.sharedSecret, output, publicKey) };
    },
    async decapsulate(privateKey, output) {
      if (output.length !== 32) return null;
      const agreement = await x25519.agree(privateKey, output);
      return agreement && extractAndExpand(agreement.sharedSecret, output, agreement.ownPublicKey);
    },
  };
  return kem;
}
