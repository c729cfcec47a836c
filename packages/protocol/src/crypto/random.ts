/** This platform's generator: operations that are given it may use the platform's faster ways with it. */
export { systemRandom } from '@sotto/mls';

/** A source of `length` uniformly random bytes. Passed in; this package never reaches for one. */
export type Random = (length: number) => Uint8Array;
