/** What the server says of an account. Untrusted, like all that it says. */
export interface AccountFacts {
  readonly id: string;
  /** Empty when the account is gone. */
  readonly handle: string;
  readonly displayName: string;
  readonly avatarPath: string | null;
  readonly verified: boolean;
  readonly organization: boolean;
  readonly affiliation: AffiliationFacts | null;
  readonly gone: boolean;
}

export interface AffiliationFacts {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string;
}
