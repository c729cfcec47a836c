/** A source of `length` uniformly random bytes. Passed in; this package never reaches for one. */
export type Random = (length: number) => Uint8Array;
