/**
 * What the rest of this package needs of a cipher suite (RFC 9420 section 5.1), and nothing more.
 *
 * Symmetric primitives are synchronous. Asymmetric ones may answer with a promise, so that a platform's own
 * implementation (WebCrypto) can serve where it is faster; callers `await` them always.
 */

export type MaybePromise<T> = T | Promise<T>;

/** A source of `length` uniformly random bytes. Passed in; this package never reaches for one. */
export type Random = (length: number) => Uint8Array;

/** The secret half of an Ed25519 key pair, behind a function so that it may live in a key store. */
export interface Signer {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** @returns a 64-byte signature over exactly `message`. */
  sign(message: Uint8Array): MaybePromise<Uint8Array>;
}

/** HPKECiphertext (RFC 9420 section 7.6). */
export interface HpkeCiphertext {
  readonly kemOutput: Uint8Array;
  readonly ciphertext: Uint8Array;
}

export interface KemKeyPair {
  /** Suite-dependent: 32 bytes for X25519, a 32-byte seed for X-Wing. */
  readonly privateKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

export interface CipherSuite {
  /** The two-byte identifier that travels on the wire. */
  readonly id: number;
  readonly name: string;
  /** Output length of the hash and the KDF (Nh), bytes. */
  readonly hashLength: number;
  /** Key length of the AEAD (Nk), bytes. */
  readonly aeadKeyLength: number;
  /** Nonce length of the AEAD (Nn), bytes. */
  readonly aeadNonceLength: number;
  /** Length of a KEM public key (Npk), bytes. */
  readonly kemPublicKeyLength: number;
  /** Length of a KEM output (Nenc), bytes. */
  readonly kemOutputLength: number;

  hash(data: Uint8Array): Uint8Array;
  mac(key: Uint8Array, data: Uint8Array): Uint8Array;
  /** HKDF-Extract. */
  extract(salt: Uint8Array, ikm: Uint8Array): Uint8Array;
  /** ExpandWithLabel (section 8). */
  expandWithLabel(secret: Uint8Array, label: string, context: Uint8Array, length: number): Uint8Array;
  /** DeriveSecret (section 8). */
  deriveSecret(secret: Uint8Array, label: string): Uint8Array;
  /** DeriveTreeSecret (section 9). */
  deriveTreeSecret(secret: Uint8Array, label: string, generation: number, length: number): Uint8Array;
  /** RefHash (section 5.2). `label` is given whole, with its "MLS 1.0 " prefix. */
  refHash(label: string, value: Uint8Array): Uint8Array;

  seal(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Uint8Array;
  /** @returns the plaintext, or null when the tag does not verify. */
  open(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, ciphertext: Uint8Array): Uint8Array | null;

  /** SignWithLabel (section 5.1.2). */
  signWithLabel(signer: Signer, label: string, content: Uint8Array): MaybePromise<Uint8Array>;
  /** VerifyWithLabel (section 5.1.2). False for any malformed key or signature. */
  verifyWithLabel(
    publicKey: Uint8Array,
    label: string,
    content: Uint8Array,
    signature: Uint8Array,
  ): MaybePromise<boolean>;
  /** @param seed 32 bytes, the Ed25519 private key of RFC 8032. */
  signerFromSeed(seed: Uint8Array): Signer;

  /** DeriveKeyPair (RFC 9180 section 7.1.3, or the KEM's own). */
  deriveKemKeyPair(ikm: Uint8Array): MaybePromise<KemKeyPair>;
  generateKemKeyPair(random: Random): MaybePromise<KemKeyPair>;
  /** Whether the bytes are a well-formed public key of this KEM (length, and the KEM's own checks). */
  isKemPublicKey(publicKey: Uint8Array): boolean;
  /** EncryptWithLabel (section 5.1.3). */
  encryptWithLabel(
    publicKey: Uint8Array,
    label: string,
    context: Uint8Array,
    plaintext: Uint8Array,
    random: Random,
  ): MaybePromise<HpkeCiphertext>;
  /** DecryptWithLabel (section 5.1.3). Null when it does not open. */
  decryptWithLabel(
    privateKey: Uint8Array,
    label: string,
    context: Uint8Array,
    ciphertext: HpkeCiphertext,
  ): MaybePromise<Uint8Array | null>;
  /** HPKE SetupBaseS with empty info and the exporter of "MLS 1.0 external init secret" (section 8.3). */
  externalInitSender(
    externalPublicKey: Uint8Array,
    random: Random,
  ): MaybePromise<{ readonly kemOutput: Uint8Array; readonly initSecret: Uint8Array }>;
  /** The receiver's half of the above. Null when the KEM output is malformed. */
  externalInitReceiver(
    externalPrivateKey: Uint8Array,
    kemOutput: Uint8Array,
  ): MaybePromise<Uint8Array | null>;
}
