import { concat, utf8, wipe } from '../bytes.ts';
import type { Kdf } from '../hkdf.ts';

const version = utf8('HPKE-v1');

/** LabeledExtract (RFC 9180 section 4). */
export function labeledExtract(
  kdf: Kdf,
  suiteId: Uint8Array,
  salt: Uint8Array,
  label: string,
  ikm: Uint8Array,
): Uint8Array {
  const labeled = concat(version, suiteId, utf8(label), ikm);
  const secret = kdf.extract(salt, labeled);
  wipe(labeled);
  return secret;
}

/** LabeledExpand (RFC 9180 section 4). */
export function labeledExpand(
  kdf: Kdf,
  suiteId: Uint8Array,
  secret: Uint8Array,
  label: string,
  info: Uint8Array,
  length: number,
): Uint8Array {
  return kdf.expand(secret, concat(uint16(length), version, suiteId, utf8(label), info), length);
}

/** I2OSP(value, 2). */
export function uint16(value: number): Uint8Array {
  return Uint8Array.of(value >> 8, value & 0xff);
}
