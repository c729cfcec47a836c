const END = 0x80;

/**
 * Content, one octet 0x80, and zeros up to the smallest size class that holds both (the padding of ISO/IEC 7816-4).
 *
 * @param classes lengths in bytes, ascending.
 * @param content shorter than the largest class.
 */
export function padTo(classes: readonly number[], content: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = classFor(classes, content.length);
  if (length === undefined) throw new RangeError(`${content.length} bytes fit no size class`);
  const padded = new Uint8Array(length);
  padded.set(content);
  padded[content.length] = END;
  return padded;
}

/** @returns null for anything that `padTo` does not make. */
export function unpadFrom(classes: readonly number[], padded: Uint8Array): Uint8Array | null {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end--;
  if (padded[end] !== END || classFor(classes, end) !== padded.length) return null;
  return padded.subarray(0, end);
}

function classFor(classes: readonly number[], contentLength: number): number | undefined {
  return classes.find((size) => size > contentLength);
}
