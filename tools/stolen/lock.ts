import type { Candidates } from './candidates.ts';

/** A kind of thing that is closed under keys of one kind. */
export interface Lock {
  readonly path: string;
  readonly has: string;
  /** Length of the key. */
  readonly bits: number;
  /** @returns how many keys were tried, and what opened. */
  pick(candidates: Candidates): Promise<Picked>;
}

export interface Picked {
  readonly tried: number;
  readonly opened: readonly string[];
}
