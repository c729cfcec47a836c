import type { NetworkFailure } from '../api/index.ts';
import type { TransportFailure } from './reply.ts';

/** The failures of the transport, as far as a person can do something about them. */
export function networkFailureOf(failure: TransportFailure): NetworkFailure {
  switch (failure.code) {
    case 'offline':
    case 'rate-limited':
    case 'server-failed':
      return failure;
    case 'not-signed-in':
    case 'no-device':
    case 'invalid':
      return { code: 'server-failed', reference: null };
  }
}
