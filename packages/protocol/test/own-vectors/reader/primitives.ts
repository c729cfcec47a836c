/** The primitives that the vectors are checked with: the platform's, never the package's own. */
import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { joined, octets, unhex } from './bytes.ts';

export const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  createHash('sha256')
    .update(joined(...parts))
    .digest();

export const sha512 = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  createHash('sha512')
    .update(joined(...parts))
    .digest();

export const hmac256 = (key: Uint8Array, message: Uint8Array): Buffer =>
  createHmac('sha256', key).update(message).digest();

/** HKDF with SHA-512, without a salt. */
export const hkdf = (secret: Uint8Array, info: Uint8Array, length: number): Buffer =>
  Buffer.from(hkdfSync('sha512', secret, Buffer.alloc(0), info, length));

const ED25519_PRIVATE = '302e020100300506032b657004220420';
const ED25519_PUBLIC = '302a300506032b6570032100';
const X25519_PRIVATE = '302e020100300506032b656e04220420';
const X25519_PUBLIC = '302a300506032b656e032100';
/** PKCS #8 of an ML-KEM-768 key as its seed of 64 bytes. */
const ML_KEM_PRIVATE = '3054020100300b0609608648016503040402' + '04428040';

const privateKey = (prefix: string, key: Uint8Array): KeyObject =>
  createPrivateKey({ key: joined(prefix, key), format: 'der', type: 'pkcs8' });
const publicKey = (prefix: string, key: Uint8Array): KeyObject =>
  createPublicKey({ key: joined(prefix, key), format: 'der', type: 'spki' });
/** The raw key at the end of its SPKI. */
const rawPublic = (key: KeyObject, length: number): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-length);

export const ed25519 = {
  publicKey: (seed: Uint8Array): Buffer => rawPublic(privateKey(ED25519_PRIVATE, seed), 32),
  sign: (seed: Uint8Array, message: Uint8Array): Buffer =>
    sign(null, message, privateKey(ED25519_PRIVATE, seed)),
  verify: (key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
    verify(null, message, publicKey(ED25519_PUBLIC, key), signature),
};

/** @returns null when the tag does not verify. */
function chaChaOpen(key: Uint8Array, nonce: Uint8Array, data: Uint8Array, sealed: Uint8Array): Buffer | null {
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
  decipher.setAAD(data, { plaintextLength: sealed.length - 16 });
  decipher.setAuthTag(sealed.subarray(-16));
  const plaintext = decipher.update(sealed.subarray(0, -16));
  try {
    decipher.final();
    return plaintext;
  } catch {
    return null;
  }
}

/** XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha section 2.3). @returns null when the tag does not verify. */
export function xChaChaOpen(
  key: Uint8Array,
  nonce: Uint8Array,
  data: Uint8Array,
  sealed: Uint8Array,
): Buffer | null {
  const subkey = hChaCha20(key, nonce.subarray(0, 16));
  return chaChaOpen(subkey, joined(Buffer.alloc(4), nonce.subarray(16)), data, sealed);
}

function hChaCha20(key: Uint8Array, nonce: Uint8Array): Buffer {
  const input = joined(Buffer.from('expand 32-byte k'), key, nonce);
  const x = Uint32Array.from({ length: 16 }, (_, index) => input.readUInt32LE(4 * index));
  const at = (index: number): number => x[index] ?? 0;
  const step = (a: number, b: number, d: number, bits: number) => {
    x[a] = at(a) + at(b);
    const mixed = at(d) ^ at(a);
    x[d] = (mixed << bits) | (mixed >>> (32 - bits));
  };
  const quarter = (a: number, b: number, c: number, d: number) => {
    step(a, b, d, 16);
    step(c, d, b, 12);
    step(a, b, d, 8);
    step(c, d, b, 7);
  };
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < 4; i++) quarter(i, 4 + i, 8 + i, 12 + i);
    for (let i = 0; i < 4; i++) quarter(i, 4 + ((i + 1) % 4), 8 + ((i + 2) % 4), 12 + ((i + 3) % 4));
  }
  const output = Buffer.alloc(32);
  for (const [place, index] of [0, 1, 2, 3, 12, 13, 14, 15].entries()) {
    output.writeUInt32LE(at(index), 4 * place);
  }
  return output;
}

/** X-Wing (draft-connolly-cfrg-xwing-kem), of a seed of 32 bytes. */
export function xWing(seed: Uint8Array) {
  const expanded = createHash('shake256', { outputLength: 96 }).update(seed).digest();
  const mlKem = privateKey(ML_KEM_PRIVATE, expanded.subarray(0, 64));
  const x25519 = privateKey(X25519_PRIVATE, expanded.subarray(64));
  const x25519Public = rawPublic(x25519, 32);
  return {
    publicKey: joined(rawPublic(mlKem, 1_184), x25519Public),
    /** @param output 1120 bytes. */
    decapsulate(output: Uint8Array): Buffer {
      const theirs = output.subarray(1_088);
      const shared = decapsulate(mlKem, output.subarray(0, 1_088));
      const agreed = diffieHellman({ privateKey: x25519, publicKey: publicKey(X25519_PUBLIC, theirs) });
      const input = joined(shared, agreed, theirs, x25519Public, unhex('5c2e2f2f5e5c'));
      return createHash('sha3-256').update(input).digest();
    },
  };
}

/** The public half of the ephemeral X25519 key that an encapsulation has made of 32 random bytes. */
export const x25519PublicKey = (secret: Uint8Array): Buffer =>
  rawPublic(privateKey(X25519_PRIVATE, secret), 32);

/** HPKE (RFC 9180 section 5.1.1) in base mode: X-Wing, HKDF-SHA512, and the AEAD of this number, with a key of 32. */
export function hpkeSecrets(seed: Uint8Array, kemOutput: Uint8Array, info: Uint8Array, aead: number) {
  const suite = joined(Buffer.from('HPKE'), octets(0x647a, 2), octets(0x0003, 2), octets(aead, 2));
  const empty = Buffer.alloc(0);
  const labelOf = (label: string) => joined(Buffer.from('HPKE-v1'), suite, Buffer.from(label));
  const extract = (salt: Uint8Array, label: string, ikm: Uint8Array) =>
    createHmac('sha512', salt)
      .update(joined(labelOf(label), ikm))
      .digest();
  const context = joined('00', extract(empty, 'psk_id_hash', empty), extract(empty, 'info_hash', info));
  const secret = extract(xWing(seed).decapsulate(kemOutput), 'secret', empty);
  // One block of HKDF-Expand (RFC 5869) is enough for both.
  const expand = (label: string, length: number) =>
    createHmac('sha512', secret)
      .update(joined(octets(length, 2), labelOf(label), context, '01'))
      .digest()
      .subarray(0, length);
  return { key: expand('key', 32), nonce: expand('base_nonce', 12) };
}

/** One message, with ChaCha20-Poly1305. @returns null when it does not open. */
export function hpkeOpen(
  seed: Uint8Array,
  info: Uint8Array,
  data: Uint8Array,
  sealed: Uint8Array,
): Buffer | null {
  const { key, nonce } = hpkeSecrets(seed, sealed.subarray(0, 1_120), info, 3);
  return chaChaOpen(key, nonce, data, sealed.subarray(1_120));
}
