import { GraphQLError } from 'graphql';
import type {
  InvalidInputError,
  NoDeviceError,
  NotFoundError,
  NotSignedInError,
  RateLimitedError,
} from './graphql/generated/resolver-types.ts';
import type { RateVerdict } from './ports/index.ts';
import type { DeviceViewer, Viewer } from './viewer.ts';

/** The expected failures that every domain shares. Each changed nothing. */

/** @param message may say what the bound is, never what was sent. */
export function invalidInput(path: readonly string[], message: string): InvalidInputError {
  return { __typename: 'InvalidInputError', code: 'INVALID_INPUT', message, path };
}

export function notFound(what: string): NotFoundError {
  return {
    __typename: 'NotFoundError',
    code: 'NOT_FOUND',
    message: `There is no such ${what} for this viewer.`,
  };
}

const notSignedIn: NotSignedInError = {
  __typename: 'NotSignedInError',
  code: 'NOT_SIGNED_IN',
  message: 'This needs a valid session: sign in first.',
};

const noDevice: NoDeviceError = {
  __typename: 'NoDeviceError',
  code: 'NO_DEVICE',
  message: 'This needs a registered device: publish a roster with it and bind the session to it.',
};

export function rateLimited(what: string, verdict: RateVerdict & { ok: false }): RateLimitedError {
  return {
    __typename: 'RateLimitedError',
    code: 'RATE_LIMITED',
    message: `Too many ${what}.`,
    retryAfterSeconds: verdict.retryAfterSeconds,
  };
}

export function requireViewer(viewer: Viewer | null): Viewer | NotSignedInError {
  return viewer ?? notSignedIn;
}

/** @throws GraphQLError without a session: a query has no union to say so in. */
export function viewerOfQuery(viewer: Viewer | null): Viewer {
  if (viewer !== null) return viewer;
  const code = 'NOT_SIGNED_IN' satisfies NotSignedInError['code'];
  throw new GraphQLError('Sign in first.', { extensions: { code } });
}

export function requireDevice(viewer: Viewer | null): DeviceViewer | NotSignedInError | NoDeviceError {
  if (viewer === null) return notSignedIn;
  return viewer.deviceId === null ? noDevice : { ...viewer, deviceId: viewer.deviceId };
}

/** Whether a value is one of the typed errors of the contract. */
export function isFailure<T extends object>(value: T): value is Extract<T, { readonly code: string }> {
  return 'code' in value;
}
