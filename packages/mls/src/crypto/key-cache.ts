/** Gives each byte a character of its own, whichever the platform takes Latin-1 for. */
const decoder = new TextDecoder('latin1');

/**
 * The platform's handles of public keys seen recently, by the keys' bytes: making a handle costs as much as
 * using it. Public keys only; a handle of a secret lives no longer than the object that owns the secret.
 */
export class KeyCache<Handle> {
  readonly #handles = new Map<string, Handle>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The handle of `publicKey`, made by `make` when it is not here; the one used longest ago makes room. */
  get(publicKey: Uint8Array, make: (publicKey: Uint8Array) => Handle): Handle {
    const id = decoder.decode(publicKey);
    const known = this.#handles.get(id);
    const handle = known ?? make(publicKey);
    if (known !== undefined) this.#handles.delete(id);
    else if (this.#handles.size >= this.#capacity) this.#evict();
    this.#handles.set(id, handle);
    return handle;
  }

  #evict(): void {
    // A Map iterates in the order of insertion, and every use inserts anew.
    const oldest = this.#handles.keys().next();
    if (!oldest.done) this.#handles.delete(oldest.value);
  }
}
