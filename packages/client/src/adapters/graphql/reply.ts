import type { TransportFailure } from '../../ports/index.ts';
import { MalformedAnswer } from './bytes.ts';
import type { Outcome } from './request.ts';

/** The members of payload unions that many operations share. */
export type SharedRefusal =
  | { readonly __typename: 'NotSignedInError' }
  | { readonly __typename: 'NoDeviceError' }
  | { readonly __typename: 'RateLimitedError'; readonly retryAfterSeconds: number }
  | { readonly __typename: 'InvalidInputError'; readonly path: readonly string[] };

export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<const E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** What the shared refusals are to the port. */
export function refuseShared(refusal: SharedRefusal): {
  readonly ok: false;
  readonly error: TransportFailure;
} {
  switch (refusal.__typename) {
    case 'NotSignedInError':
      return refuse({ code: 'not-signed-in' });
    case 'NoDeviceError':
      return refuse({ code: 'no-device' });
    case 'RateLimitedError':
      return refuse({ code: 'rate-limited', retryAfterSeconds: refusal.retryAfterSeconds });
    case 'InvalidInputError':
      return refuse({ code: 'invalid', path: refusal.path });
    default:
      // A union that has grown since this was built: known to the server only.
      return refuse({ code: 'server-failed', reference: null });
  }
}

/** Reads an answer. What does not decode is the server's failure, never an exception. */
export function read<Data, R extends { readonly ok: boolean }>(
  outcome: Outcome<Data>,
  reader: (data: Data) => R,
): R | { readonly ok: false; readonly error: TransportFailure } {
  if (!outcome.ok) return outcome;
  try {
    return reader(outcome.value);
  } catch (cause) {
    if (cause instanceof MalformedAnswer) return refuse({ code: 'server-failed', reference: null });
    throw cause;
  }
}
