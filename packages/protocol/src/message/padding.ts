import { padTo, unpadFrom } from '../codec/index.ts';

/** R24: the lengths that padded content can have: powers of two from 256 bytes to 64 KiB. */
export const sizeClasses: readonly number[] = [256, 512, 1_024, 2_048, 4_096, 8_192, 16_384, 32_768, 65_536];

/** R24. @param content at most 65,535 bytes. */
export function pad(content: Uint8Array): Uint8Array {
  return padTo(sizeClasses, content);
}

/** @returns null for anything that `pad` does not make. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  return unpadFrom(sizeClasses, padded);
}
