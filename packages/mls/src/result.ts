import { DecodeError } from './codec/index.ts';
import { type MlsErrorCode, MlsRefusal } from './refusal.ts';

/** Why an operation was refused. Nothing changed: whoever holds the old state goes on with it. */
export interface MlsError {
  readonly code: MlsErrorCode;
  /** Section of RFC 9420 whose rule was broken; empty where the rule is this package's own. */
  readonly section: string;
  /** For logs and developers. Holds no secrets and no content of messages. */
  readonly detail: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: MlsError };

function errorOf(thrown: unknown): MlsError {
  if (thrown instanceof MlsRefusal) {
    return { code: thrown.code, section: thrown.section, detail: thrown.detail };
  }
  if (thrown instanceof DecodeError) return { code: 'malformed', section: '2.1', detail: thrown.message };
  throw thrown;
}

/** The package's boundary: refusals become values; everything else is a bug and stays thrown. */
export function attemptSync<T>(operation: () => T): Result<T> {
  try {
    return { ok: true, value: operation() };
  } catch (thrown) {
    return { ok: false, error: errorOf(thrown) };
  }
}

/** As `attemptSync`, for operations that wait for asymmetric cryptography or for the caller's decisions. */
export async function attempt<T>(operation: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await operation() };
  } catch (thrown) {
    return { ok: false, error: errorOf(thrown) };
  }
}
