import { equalBytes } from '../crypto/index.ts';
import { MlsRefusal } from '../refusal.ts';
import type { RatchetTree } from './ratchet-tree.ts';
import type { Subtree } from './subtree.ts';

/** A set of public keys. Keys are filed by their first bytes, which honest keys do not share. */
export class KeySet {
  readonly #buckets = new Map<string, Uint8Array[]>();

  has(key: Uint8Array): boolean {
    return this.#buckets.get(fingerprint(key))?.some((each) => equalBytes(each, key)) ?? false;
  }

  /** @returns false where the key was there already. */
  add(key: Uint8Array): boolean {
    const print = fingerprint(key);
    const bucket = this.#buckets.get(print);
    if (bucket === undefined) {
      this.#buckets.set(print, [key]);
      return true;
    }
    if (bucket.some((each) => equalBytes(each, key))) return false;
    bucket.push(key);
    return true;
  }
}

function fingerprint(key: Uint8Array): string {
  return String.fromCharCode(...key.subarray(0, 16));
}

/** All encryption keys of a tree, leaves' and parents': each stands there once (RFC 9420 sections 7.3, 12.4.3.1). */
export function encryptionKeysOf(tree: RatchetTree): KeySet {
  const keys = new KeySet();
  const walk = (at: Subtree): void => {
    if (!at.occupied) return;
    if (at.kind === 'leaf') {
      if (at.leaf !== undefined && !keys.add(at.leaf.encryptionKey)) {
        throw new MlsRefusal('encryption-key-taken', '7.3', `leaf ${at.leafIndex} has a key of another node`);
      }
      return;
    }
    walk(at.left);
    walk(at.right);
    if (at.node !== undefined && !keys.add(at.node.encryptionKey)) {
      throw new MlsRefusal('encryption-key-taken', '12.4.3.1', 'a parent node has a key of another node');
    }
  };
  walk(tree.root);
  return keys;
}
