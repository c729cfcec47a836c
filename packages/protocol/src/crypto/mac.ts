import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Label, labelled } from '../labels.ts';

export const MAC_KEY_BYTES = 32;
export const MAC_BYTES = 32;

/** HMAC-SHA-256 (RFC 2104) of the labelled message. @param key 32 bytes. @returns 32 bytes. */
export function mac(key: Uint8Array, label: Label, message: Uint8Array): Uint8Array<ArrayBuffer> {
  return hmac(sha256, key, labelled(label, message));
}
