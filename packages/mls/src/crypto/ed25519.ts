import { equalBytes } from './bytes.ts';
import type { CryptoProvider } from './provider.ts';
import type { MaybePromise } from './suite.ts';

/** 2^255 − 19, little-endian. */
const fieldPrime = Uint8Array.of(0xed, ...new Uint8Array(30).fill(0xff), 0x7f);

/**
 * The y coordinates of the eight points of small order, little-endian, sign bit clear. A key that is one of
 * them verifies signatures over messages that nobody signed.
 */
const smallOrder = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000000',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
].map((hex) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));

/**
 * Whether 32 bytes are the canonical encoding of a y coordinate and not of a point of small order. Whether a
 * point has this y is left to the verification.
 */
export function isEd25519PublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  const y = publicKey.slice();
  y[31] = (y[31] ?? 0) & 0x7f;
  return isBelow(y, fieldPrime) && !smallOrder.some((point) => equalBytes(point, y));
}

/** a < b, both little-endian and of one length. */
function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = a.length - 1; i >= 0; i--) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * Ed25519 (RFC 8032 section 5.1.7), as strictly on every platform: keys canonical and not of small order, S
 * below the group's order, R compared by its bytes, no cofactor. That is what OpenSSL, BoringSSL and noble (as
 * `nobleProvider` uses it) all do once the key's form is checked here.
 */
export function verifyEd25519(
  provider: CryptoProvider,
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): MaybePromise<boolean> {
  if (signature.length !== 64 || !isEd25519PublicKey(publicKey)) return false;
  return provider.ed25519.verify(publicKey, message, signature);
}
