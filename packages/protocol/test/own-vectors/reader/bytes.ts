/** Small tools of the checks in this folder. None of them is the package's own. */
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const unhex = (text: string): Buffer => Buffer.from(text, 'hex');

/** The label as its text and a zero octet, and the parts behind it. Parts that are text are hexadecimal. */
export function labelled(label: string, ...parts: readonly (string | Uint8Array)[]): Buffer {
  return joined(Buffer.from(`Sotto v1 ${label}\0`), ...parts);
}

export function joined(...parts: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? unhex(part) : part)));
}

/** A number as so many octets, the most significant first. */
export function octets(value: number | bigint, length: number): Buffer {
  const text = value.toString(16).padStart(2 * length, '0');
  if (text.length > 2 * length) throw new Error('a number that does not fit');
  return unhex(text);
}

/** Padding of ISO/IEC 7816-4 to a power of two of 256 bytes or more. */
export function padded(content: Uint8Array): Buffer {
  let length = 256;
  while (length < content.length + 1) length *= 2;
  return Buffer.concat([content, Uint8Array.of(0x80), Buffer.alloc(length - content.length - 1)]);
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Crockford's base32 of bytes that are whole groups of five bits, the first bits first. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((octet) => octet.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => CROCKFORD.charAt(Number.parseInt(five, 2))).join('');
}
