/** `MLS_256_XWING_AES256GCM_SHA512_Ed25519`, the only suite of this version (section 3 of the protocol). */
export const CIPHER_SUITE = 0xf00d;
