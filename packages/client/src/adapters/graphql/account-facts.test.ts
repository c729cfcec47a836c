import { eligibilityReasons } from '@sotto/protocol';
import { describe, expect, it } from 'vitest';
import { notEligible, reasonsOf } from './account-facts.ts';

describe('reasons of a server', () => {
  it('are those that this version knows, in the order of the contract', () => {
    expect(reasonsOf([])).toEqual([]);
    expect(reasonsOf(eligibilityReasons.toReversed())).toEqual(eligibilityReasons);
    expect(reasonsOf(['NOT_ON_A_SUNDAY', 'NOT_CONNECTED'])).toEqual(['NOT_CONNECTED']);
  });

  it('never become none, however new the server is', () => {
    expect(reasonsOf(['NOT_ON_A_SUNDAY'])).toEqual(['SENDER_CLIENT_UNSUPPORTED']);
    expect(notEligible([]).reasons).not.toEqual([]);
    expect(notEligible(['NOT_ON_A_SUNDAY']).reasons).not.toEqual([]);
  });
});
