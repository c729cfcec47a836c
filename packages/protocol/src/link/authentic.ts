import { joinBytes } from '../codec/index.ts';
import { equalBytes, MAC_BYTES, mac, wipe } from '../crypto/index.ts';
import type { Label } from '../labels.ts';

/** HMAC-SHA-256 of the labelled body, 32 bytes, and the body. Wipes the key. @param key 32 bytes. */
export function authenticate(key: Uint8Array, label: Label, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const tag = mac(key, label, body);
  wipe(key);
  return joinBytes(tag, body);
}

/** The body, once its MAC is right: nothing looks into it before. Wipes the key. @returns null otherwise. */
export function readAuthentic(key: Uint8Array, label: Label, bytes: Uint8Array): Uint8Array | null {
  const body = bytes.subarray(MAC_BYTES);
  const tag = mac(key, label, body);
  wipe(key);
  return equalBytes(tag, bytes.subarray(0, MAC_BYTES)) ? body : null;
}
