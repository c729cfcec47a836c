import type { EligibilityReason } from '@sotto/protocol';

/** The two may not exchange encrypted messages (A4): every reason, at least one. */
export interface NotEligible {
  readonly code: 'not-eligible';
  readonly reasons: readonly EligibilityReason[];
}
