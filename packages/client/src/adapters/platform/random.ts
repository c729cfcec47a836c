import type { Random } from '../../ports/index.ts';

/** What one call of the platform's generator gives at most. */
const LARGEST = 65_536;

export const systemRandom: Random = (length) => {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += LARGEST) crypto.getRandomValues(bytes.subarray(at, at + LARGEST));
  return bytes;
};
