/** The outcome of something that may fail in an expected way. Bugs and broken infrastructure throw instead. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/**
 * An expected failure. Callers branch on `code` only; `detail` is for a developer's log, and never holds a
 * key, a message or anything that a person wrote (R34).
 */
export interface Failure<Code extends string> {
  readonly code: Code;
  readonly detail: string;
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<Code extends string>(
  code: Code,
  detail: string,
): { readonly ok: false; readonly error: Failure<Code> } {
  return { ok: false, error: { code, detail } };
}
