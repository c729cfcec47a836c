/** What keeps the command from giving a report that is whole; a report with holes in it is never given. */
export interface GunError {
  readonly code:
    | 'BAD_ARGUMENTS'
    | 'NO_DATABASE'
    | 'NOT_A_DATABASE'
    /** A table or a column of the database is not known here, or one that is known is missing. */
    | 'OTHER_VERSION'
    | 'UNKNOWN_ACCOUNT'
    | 'UNREADABLE_FILE';
  /** For whoever runs the command. */
  readonly message: string;
}

export type GunResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: GunError };

export function refuse(code: GunError['code'], message: string): { readonly ok: false; error: GunError } {
  return { ok: false, error: { code, message } };
}
