/** How a value of a row is written. Bytes are told by their length and hash: whether two are the same can be seen. */
import { createHash } from 'node:crypto';
import type { Column, Value } from './holdings.ts';

export interface Digest {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export function digestOf(bytes: Uint8Array): Digest {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Text as it is, numbers, times in RFC 3339, bytes as their digest. */
export function plainValue(
  value: Value,
  { isTime }: Pick<Column, 'isTime'>,
): string | number | null | Digest {
  if (value instanceof Uint8Array) return digestOf(value);
  if (isTime && typeof value === 'number') return new Date(value).toISOString();
  return value;
}

/** In one line, and so that no text can pass for something else: what controls the text around it is escaped. */
export function shownValue(value: Value, column: Column, handleOf: (id: string) => string | null): string {
  const plain = plainValue(value, column);
  if (plain === null) return '(none)';
  if (typeof plain === 'number') return String(plain);
  if (typeof plain === 'object') {
    const kind = { ENCRYPTED: 'ciphertext', HASHED: 'hash', PUBLIC_KEY: 'public keys', READABLE: 'data' };
    return `${plain.bytes} bytes of ${kind[column.fact.form]}, SHA-256 ${plain.sha256}`;
  }
  if (column.isTime) return plain;
  const shown = /^[\w.-]+$/.test(plain) ? plain : quoted(plain);
  const handles = plain.split(':').map((part) => handleOf(part));
  return handles.some((handle) => handle !== null)
    ? `${shown} (${handles.map((handle) => (handle === null ? '?' : `@${handle}`)).join(' and ')})`
    : shown;
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu,
    (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
