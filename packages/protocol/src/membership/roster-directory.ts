import type { VerifiedRoster } from '../identity/public.ts';
import type { AccountId } from '../ids.ts';

/** The newest roster that has been verified for each account, as far as whoever asks knows (R13). */
export interface RosterDirectory {
  rosterOf(accountId: AccountId): VerifiedRoster | undefined;
}
