/** R24: the lengths that padded content can have: powers of two from 256 bytes to 64 KiB. */
export const sizeClasses: readonly number[] = [256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768, 65_536];

const END = 0x80;

/**
 * Content, one octet 0x80, and zeros up to the smallest size class that holds both (R24; the padding is that
 * of ISO/IEC 7816-4).
 *
 * @param content at most 65,535 bytes.
 */
export function pad(content: Uint8Array): Uint8Array {
  const length = classFor(content.length);
  if (length === undefined) throw new RangeError(`${content.length} bytes fit no size class`);
  const padded = new Uint8Array(length);
  padded.set(content);
  padded[content.length] = END;
  return padded;
}

/** @returns null for anything that `pad` does not make. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end--;
  if (padded[end] !== END || classFor(end) !== padded.length) return null;
  return padded.subarray(0, end);
}

function classFor(contentLength: number): number | undefined {
  return sizeClasses.find((size) => size > contentLength);
}
