import type { PublicGroup } from '../public-group/index.ts';

/**
 * A member's whole state in one epoch. Immutable; it holds secrets, so it has no JSON form. Read it through the
 * functions of this package only.
 */
export interface GroupState {
  readonly group: PublicGroup;
  readonly ownLeafIndex: number;
}
