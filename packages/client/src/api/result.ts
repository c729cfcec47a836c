export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export type NetworkFailure =
  | { readonly code: 'offline' }
  | { readonly code: 'rate-limited'; readonly retryAfterSeconds: number }
  /** The server failed or gave an answer that makes no sense; `reference` is the id in its log, if it gave one. */
  | { readonly code: 'server-failed'; readonly reference: string | null };
