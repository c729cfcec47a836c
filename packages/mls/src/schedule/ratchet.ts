/**
 * The symmetric ratchet of one sender and one kind of message (RFC 9420 section 9.1), as a value: stepping
 * gives a new ratchet and leaves the old one as it was.
 */
import { type CipherSuite, wipe } from '../crypto/index.ts';
import { MlsRefusal } from '../refusal.ts';
import type { MessageKey } from './sender-data.ts';

export interface Ratchet {
  /** The generation that comes next; every earlier one was used, is skipped, or is gone. */
  readonly generation: number;
  /** The ratchet secret of that generation. */
  readonly secret: Uint8Array;
  /** Keys of generations that were passed over and may still arrive, oldest first. */
  readonly skipped: readonly SkippedKey[];
}

export interface SkippedKey extends MessageKey {
  readonly generation: number;
}

export interface RatchetLimits {
  /** A skipped generation is kept while it is among this many before the next one. */
  readonly window: number;
  /** How many generations one message may be ahead of the next one. */
  readonly maxAhead: number;
}

export interface RatchetStep extends MessageKey {
  readonly generation: number;
  readonly ratchet: Ratchet;
  /** Secrets that the old ratchet holds and the new one must not: to overwrite once the new one is kept. */
  readonly spent: readonly Uint8Array[];
  /** Secrets that this step made: to overwrite if the new ratchet is not kept. */
  readonly fresh: readonly Uint8Array[];
}

const generationEnd = 2 ** 32;

/** The next generation's key, for sending. */
export function stepNext(suite: CipherSuite, ratchet: Ratchet, limits: RatchetLimits): RatchetStep {
  if (ratchet.generation >= generationEnd) {
    throw new MlsRefusal('generations-exhausted', '9.1', 'this ratchet has no generation left');
  }
  return advance(suite, ratchet, ratchet.generation, limits);
}

/** A given generation's key, for receiving. A generation gives its key once. */
export function stepTo(
  suite: CipherSuite,
  ratchet: Ratchet,
  generation: number,
  limits: RatchetLimits,
): RatchetStep {
  if (generation < ratchet.generation) return takeSkipped(ratchet, generation);
  if (generation - ratchet.generation > limits.maxAhead) {
    const detail = `generation ${generation}, next is ${ratchet.generation}`;
    throw new MlsRefusal('generation-too-far-ahead', '9.2', detail);
  }
  return advance(suite, ratchet, generation, limits);
}

function takeSkipped(ratchet: Ratchet, generation: number): RatchetStep {
  const found = ratchet.skipped.find((candidate) => candidate.generation === generation);
  if (found === undefined) {
    throw new MlsRefusal('generation-consumed', '9.2', `the key of generation ${generation} is gone`);
  }
  return {
    generation,
    key: found.key,
    nonce: found.nonce,
    ratchet: { ...ratchet, skipped: ratchet.skipped.filter((candidate) => candidate !== found) },
    spent: [found.key, found.nonce],
    fresh: [],
  };
}

function advance(
  suite: CipherSuite,
  ratchet: Ratchet,
  generation: number,
  limits: RatchetLimits,
): RatchetStep {
  const next = generation + 1;
  const oldestKept = next - limits.window;
  const skipped = ratchet.skipped.filter((candidate) => candidate.generation >= oldestKept);
  const dropped = ratchet.skipped.filter((candidate) => candidate.generation < oldestKept);
  const fresh: Uint8Array[] = [];
  let secret = ratchet.secret;
  for (let at = ratchet.generation; at < generation; at++) {
    if (at >= oldestKept) {
      const passed = messageKey(suite, secret, at);
      skipped.push({ generation: at, ...passed });
      fresh.push(passed.key, passed.nonce);
    }
    const following = nextSecret(suite, secret, at);
    if (secret !== ratchet.secret) wipe(secret);
    secret = following;
  }
  const { key, nonce } = messageKey(suite, secret, generation);
  const following = nextSecret(suite, secret, generation);
  if (secret !== ratchet.secret) wipe(secret);
  fresh.push(key, nonce, following);
  return {
    generation,
    key,
    nonce,
    ratchet: { generation: next, secret: following, skipped },
    spent: [ratchet.secret, key, nonce, ...dropped.flatMap((gone) => [gone.key, gone.nonce])],
    fresh,
  };
}

function messageKey(suite: CipherSuite, secret: Uint8Array, generation: number): MessageKey {
  return {
    key: suite.deriveTreeSecret(secret, 'key', generation, suite.aeadKeyLength),
    nonce: suite.deriveTreeSecret(secret, 'nonce', generation, suite.aeadNonceLength),
  };
}

function nextSecret(suite: CipherSuite, secret: Uint8Array, generation: number): Uint8Array {
  return suite.deriveTreeSecret(secret, 'secret', generation, suite.hashLength);
}

/** The secrets that a ratchet holds. */
export function ratchetSecrets(ratchet: Ratchet): Uint8Array[] {
  return [ratchet.secret, ...ratchet.skipped.flatMap(({ key, nonce }) => [key, nonce])];
}
