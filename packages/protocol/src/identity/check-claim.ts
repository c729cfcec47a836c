import { equalBytes } from '../crypto/public.ts';
import type { PinnedAccount } from './pin.ts';

/** The roster that a message says its sender was using (R7). */
export interface RosterClaim {
  readonly version: number;
  /** 32 bytes. */
  readonly hash: Uint8Array;
}

export type ClaimVerdict =
  /** The pinned chain has it. */
  | 'known'
  /** Newer than ours: the server has not shown it yet, or withholds it. Ask for the chain. */
  | 'newer'
  /** One version, another roster: somebody was shown a fork. */
  | 'conflict';

/** R7: what a message's claim says about the chain that this device was shown. */
export function checkRosterClaim(pin: PinnedAccount, claim: RosterClaim): ClaimVerdict {
  const known = pin.chain.versions[claim.version - 1];
  if (known === undefined) return 'newer';
  return equalBytes(known.hash, claim.hash) ? 'known' : 'conflict';
}
