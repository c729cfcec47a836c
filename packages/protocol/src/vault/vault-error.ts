import type { Failure } from '../errors.ts';

export type VaultKeyError = Failure<
  /** The roster lists no such member, or lists it with another seal key. */
  | 'vault-key-wrong-member'
  /** Nothing can be sealed to what the roster lists as the member's key. */
  | 'vault-key-bad-seal-key'
  /** Sealed to somebody else, for another account or version, or changed on the way. */
  | 'vault-key-does-not-open'
  /** Not the key that the roster commits to (R9): whoever sealed it is not of the account. */
  | 'vault-key-not-committed'
>;

export type VaultItemError = Failure<
  /** More than an item may hold. */
  | 'vault-item-too-large'
  /** Not the form of a sealed item; or it opens, and does not hold what its collection holds. */
  | 'vault-item-malformed'
  /** Of a vault version whose key this device does not have. */
  | 'vault-item-unknown-key'
  /** Under an older key than its collection allows. */
  | 'vault-item-stale-key'
  /** Another item, another version of it, another account's, or changed on the way. */
  | 'vault-item-does-not-open'
>;

export type SignerItemError = Failure<
  | 'vault-item-malformed'
  /** A signer, and not the one that the roster names. */
  | 'vault-signer-not-named'
>;

/** Not what its collection holds. */
export type ContactItemError = Failure<'vault-item-malformed'>;

export type KeyringError = Failure<
  | 'vault-item-malformed'
  /** A key that a verified roster of its version does not commit to. */
  | 'vault-keyring-contradicted'
>;

export type VaultListingError = Failure<
  /** Not a listing: an item twice, out of order or out of bounds, or too many. */
  'vault-listing-malformed'
>;
