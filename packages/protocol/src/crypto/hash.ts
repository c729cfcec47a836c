import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { type Label, labelled } from '../labels.ts';

/** SHA-256 of the labelled parts (see `labelled`). @returns 32 bytes. */
export function sha256(label: Label, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return nobleSha256(labelled(label, ...parts));
}
