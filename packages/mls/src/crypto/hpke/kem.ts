import type { KemKeyPair, MaybePromise, Random } from '../suite.ts';

/** A key encapsulation mechanism as HPKE sees it (RFC 9180 section 4). Lengths are in bytes. */
export interface Kem {
  readonly id: number;
  /** Nsecret */
  readonly secretLength: number;
  /** Nenc */
  readonly outputLength: number;
  /** Npk */
  readonly publicKeyLength: number;
  /** Nsk */
  readonly privateKeyLength: number;

  deriveKeyPair(ikm: Uint8Array): MaybePromise<KemKeyPair>;
  generateKeyPair(random: Random): MaybePromise<KemKeyPair>;
  /** Whether `encapsulate` takes these bytes: their length, and the checks that the KEM prescribes. */
  isPublicKey(publicKey: Uint8Array): boolean;
  /** Encap. @param publicKey one that `isPublicKey` accepts; anything else throws an MlsRefusal. */
  encapsulate(publicKey: Uint8Array, random: Random): MaybePromise<Encapsulation>;
  /** Decap. Null when the output is malformed. */
  decapsulate(privateKey: Uint8Array, output: Uint8Array): MaybePromise<Uint8Array | null>;
}

export interface Encapsulation {
  readonly output: Uint8Array;
  readonly sharedSecret: Uint8Array;
}
