import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A new token: 32 random bytes in base64url. Whoever has it is signed in. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/**
 * What is kept of a token: a plain hash serves, since nobody can guess 256 random bits. Null for what is no token.
 */
export function hashToken(token: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  return new Uint8Array(createHash('sha256').update('Sotto session token').update(token).digest());
}
