/** `length` uniformly random bytes, fit for keys. */
export type Random = (length: number) => Uint8Array;
