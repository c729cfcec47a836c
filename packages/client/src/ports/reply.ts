import type { Result } from '../api/index.ts';

export type Reply<T, E = never> = Promise<Result<T, E | TransportFailure>>;

export type TransportFailure =
  | { readonly code: 'offline' }
  | { readonly code: 'rate-limited'; readonly retryAfterSeconds: number }
  | { readonly code: 'server-failed'; readonly reference: string | null }
  | { readonly code: 'not-signed-in' }
  | { readonly code: 'no-device' }
  /** A field of the input is not what the server wants; `path` says which. */
  | { readonly code: 'invalid'; readonly path: readonly string[] };
