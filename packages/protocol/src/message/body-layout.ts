/** A body: the commitment, then the ciphertext of one size class with its tag. */
export const COMMITMENT_BYTES = 32;
export const AEAD_TAG_BYTES = 16;
