import { type Random, signLabelled } from '../../../src/crypto/index.ts';
import type { Failure, Result } from '../../../src/errors.ts';
import { type Roster, rosterCodec } from '../../../src/identity/roster.ts';
import { encodeSignedRoster } from '../../../src/identity/signed-roster.ts';
import { type Signer, signerFromSeed } from '../../../src/index.ts';
import { labels } from '../../../src/labels.ts';
import { seededRandom } from '../../seeded-random.ts';

/** Bytes in vectors: hexadecimal, in lower case. */
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes that depend on their name only: a new vector changes none of the others. */
export const draw = (name: string, length: number): Uint8Array =>
  seededRandom(`Sotto v1 vectors: ${name}`)(length);

/** Randomness that is written down beside what was made with it: these parts, in this order, and no others. */
export function given(...parts: readonly Uint8Array[]): Random {
  const left = [...parts];
  return (length) => {
    const part = left.shift();
    if (part?.length !== length) throw new Error(`${length} bytes asked for, ${part?.length} given`);
    return part.slice();
  };
}

/** The same with one bit changed. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  const index = at < 0 ? bytes.length + at : at;
  changed[index] = (changed[index] ?? 0) ^ 1;
  return changed;
}

/** The code of a refusal, as the code of this package gives it. */
export function codeOf(result: Result<unknown, Failure<string>>): string {
  if (result.ok) throw new Error('accepted, and should be refused');
  return result.error.code;
}

/** A roster with whatever signatures are asked for, right or wrong. */
export async function signAnyhow(roster: Roster, byPrevious: Signer | null, bySigner: Signer | null) {
  const rosterBytes = rosterCodec.encode(roster);
  return encodeSignedRoster({
    roster,
    rosterBytes,
    byPrevious: byPrevious && (await signLabelled(byPrevious, labels.rosterByPrevious, rosterBytes)),
    bySigner: bySigner && (await signLabelled(bySigner, labels.rosterBySigner, rosterBytes)),
  });
}

export const signer = (seed: Uint8Array): Signer => signerFromSeed(seed);
