/** Reads test vectors from where they lie; they are not part of this repository. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { suites } from '../../src/crypto/index.ts';

const { SOTTO_VECTORS } = process.env;
const folder = SOTTO_VECTORS ?? new URL('../../../../../shared/vectors', import.meta.url).pathname;

const knownSuites = new Set(suites.map(({ id }) => id));

/** A JSON file of the vectors folder, or undefined where there is none. `T` is what its source documents. */
function load<T>(file: string): T | undefined {
  const path = `${folder}/${file}`;
  // Trusted data of a documented shape: a wrong one fails the test that reads it.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}

/**
 * The tests of one vector file. They are skipped, visibly, where the file is not there; and at the end the
 * file must have run exactly as many cases as it holds for us, so that an empty or renamed one cannot pass.
 */
export function describeVectors<T>(file: string, body: (vectors: T, counted: Counter) => void): void {
  const vectors = load<T>(file);
  if (vectors === undefined) {
    describe.skip(`${file} (no such file in the folder of vectors)`, () => {
      test('its vectors', () => {});
    });
    return;
  }
  describe(file, () => {
    const counter = new Counter(file);
    body(vectors, counter);
    test('every case that applies has run', () => counter.settle());
  });
}

/** Counts the cases of one file: what ran, and what was skipped and why. */
export class Counter {
  readonly #file: string;
  readonly #skipped = new Map<string, number>();
  #expected = 0;
  #ran = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** A case that is to run: the test calls the function when it has. */
  expect(): () => void {
    this.#expected++;
    return () => {
      this.#ran++;
    };
  }

  skip(reason: string): void {
    this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
  }

  settle(): void {
    const skipped = [...this.#skipped].map(([reason, count]) => `, ${count} skipped: ${reason}`).join('');
    process.stdout.write(`vectors ${this.#file}: ${this.#ran} ran${skipped}\n`);
    expect(this.#ran).toBe(this.#expected);
    expect(this.#ran).toBeGreaterThan(0);
  }
}

/** The cases of a working group's file whose suite this package has; the others are counted as skipped. */
export function ourSuites<T extends { readonly cipher_suite: number }>(
  cases: readonly T[],
  counter: Counter,
): T[] {
  return cases.filter((one) => {
    if (knownSuites.has(one.cipher_suite)) return true;
    counter.skip('of a suite that this package does not have');
    return false;
  });
}

export function hex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

export function toHex(bytes: Uint8Array | null | undefined): string | null | undefined {
  return bytes && Buffer.from(bytes).toString('hex');
}
