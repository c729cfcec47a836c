import { MlsRefusal } from '../refusal.ts';

const NUMBER = /^(?:0|[1-9][0-9]{0,19})$/;

/** The entries of a stored state, each to be taken once; what is left at the end belongs to no state. */
export class Entries {
  readonly #left: Map<string, Uint8Array>;

  constructor(entries: Iterable<readonly [string, Uint8Array]>) {
    this.#left = new Map();
    for (const [key, value] of entries) {
      if (this.#left.has(key)) throw new MlsRefusal('state-invalid', '', `${key} comes twice`);
      // A copy of the plain kind: what a database hands out may be a Buffer, whose `slice` shares its memory.
      this.#left.set(key, new Uint8Array(value));
    }
  }

  take(key: string): Uint8Array {
    const value = this.#left.get(key);
    if (value === undefined) throw new MlsRefusal('state-invalid', '', `${key} is missing`);
    this.#left.delete(key);
    return value;
  }

  /** All entries under a prefix, by what follows it. */
  takeAll(prefix: string): Map<string, Uint8Array> {
    const taken = new Map<string, Uint8Array>();
    for (const [key, value] of this.#left) {
      if (!key.startsWith(prefix)) continue;
      taken.set(key.slice(prefix.length), value);
      this.#left.delete(key);
    }
    return taken;
  }

  /** As `takeAll`, for keys that end in a number of at most `limit`. */
  takeNumbered(prefix: string, limit: number): Map<number, Uint8Array> {
    const taken = new Map<number, Uint8Array>();
    for (const [key, value] of this.takeAll(prefix)) {
      if (!NUMBER.test(key) || Number(key) > limit) {
        throw new MlsRefusal('state-invalid', '', `${prefix}${key} has no place`);
      }
      taken.set(Number(key), value);
    }
    return taken;
  }

  /** The epochs for which there is an entry under a prefix, newest first. */
  epochs(prefix: string): bigint[] {
    const epochs = new Set<string>();
    for (const key of this.#left.keys()) {
      const [epoch] = key.startsWith(prefix) ? key.slice(prefix.length).split('/') : [];
      if (epoch !== undefined && NUMBER.test(epoch)) epochs.add(epoch);
    }
    return [...epochs].map(BigInt).sort((a, b) => (a < b ? 1 : -1));
  }

  end(): void {
    const [key] = this.#left.keys();
    if (key !== undefined) throw new MlsRefusal('state-invalid', '', `${key} has no place`);
  }
}
