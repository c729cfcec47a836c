import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromBase64url, toBase64url } from '../../src/codec/index.ts';

/**
 * What a device of one version had in its store, and what its peer sent next. Byte strings are base64url. A file of
 * samples is never written again: a new stored form gets a new file, and the old ones must keep opening.
 */
export interface Samples {
  /** Signed rosters of the sender, oldest first. */
  readonly rosters: readonly string[];
  /** The receiver's own signed roster. */
  readonly ownRosters: readonly string[];
  /** The receiver's pin of the sender, as it was at the sender's first roster. */
  readonly pin: string;
  /** The receiver's state. */
  readonly conversation: string;
  /** The receiver's signature seed, for the device that the state is of. */
  readonly seed: string;
  /** The next messages, in order. */
  readonly messages: readonly {
    readonly transport: string;
    readonly body: string;
    readonly messageKey: string;
    readonly text: string;
  }[];
  /** A commit after the messages, and what everybody's epoch authenticator is then. */
  readonly commit: string;
  readonly authenticator: string;
  /** A key package with its secrets. */
  readonly keyPackage: string;
  /** When all of it was made: milliseconds since 1970, UTC. */
  readonly now: number;
}

const fileOf = (name: string): string => fileURLToPath(new URL(`${name}.json`, import.meta.url));

export function readSamples(name: string): Samples {
  // Written by `writeSamples`, and read by a test that fails if it is anything else.
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Samples;
}

export function writeSamples(name: string, samples: Samples): void {
  if (existsSync(fileOf(name))) throw new Error(`${name} exists, and samples are never written again`);
  writeFileSync(fileOf(name), `${JSON.stringify(samples, null, 2)}\n`);
}

export const text = toBase64url;

export function bytes(encoded: string): Uint8Array {
  const decoded = fromBase64url(encoded);
  if (decoded === null) throw new Error('not base64url');
  return decoded;
}
