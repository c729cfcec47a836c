import type { TransportFailure } from '../ports/index.ts';

/** Whether a failure says only that the server could not be asked: the same may succeed the next time. */
export function isPassing(error: {
  readonly code: string;
}): error is Exclude<TransportFailure, { readonly code: 'invalid' }> {
  return passing.includes(error.code);
}

const passing: readonly string[] = ['offline', 'rate-limited', 'server-failed', 'not-signed-in', 'no-device'];
