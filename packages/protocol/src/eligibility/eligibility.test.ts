import { describe, expect, it } from 'vitest';
import {
  type DeviceStanding,
  type EligibilityFacts,
  type EligibilityReason,
  eligibilityOf,
  eligibilityReasons,
} from './index.ts';

const booleans = [false, true];
const standings: readonly DeviceStanding[] = ['none', 'unsupported', 'supported'];

/** Every combination of facts that there is: 9,216. */
function* everyCase(): Generator<EligibilityFacts> {
  const parties = booleans.flatMap((flag) =>
    booleans.flatMap((verified) =>
      booleans.flatMap((affiliate) =>
        standings.map((devices) => ({ flag, verified, affiliate, devices }) as const),
      ),
    ),
  );
  for (const { flag: suspended, ...sender } of parties) {
    for (const { flag: available, ...recipient } of parties) {
      for (let bits = 0; bits < 16; bits += 1) {
        yield {
          sender: { ...sender, suspended },
          recipient: { ...recipient, available },
          senderBlocksRecipient: (bits & 1) !== 0,
          recipientFollowsSender: (bits & 2) !== 0,
          recipientWroteToSender: (bits & 4) !== 0,
          recipientAcceptedSender: (bits & 8) !== 0,
        };
      }
    }
  }
}

/** A4 as product.md says it, condition by condition, told of the facts alone and not of the code. */
const conditions: readonly [EligibilityReason, (facts: EligibilityFacts) => boolean][] = [
  ['SENDER_SUSPENDED', (f) => f.sender.suspended],
  ['BLOCKED_BY_SENDER', (f) => f.senderBlocksRecipient],
  ['RECIPIENT_UNAVAILABLE', (f) => !f.recipient.available],
  ['SENDER_NOT_VERIFIED', (f) => !(f.sender.verified || f.sender.affiliate)],
  [
    'RECIPIENT_NOT_VERIFIED',
    (f) => f.recipient.available && !(f.recipient.verified || f.recipient.affiliate),
  ],
  [
    'NOT_CONNECTED',
    (f) =>
      f.recipient.available &&
      ![f.recipientFollowsSender, f.recipientWroteToSender, f.recipientAcceptedSender].includes(true),
  ],
  ['SENDER_NO_DEVICE', (f) => f.sender.devices === 'none'],
  ['RECIPIENT_NO_DEVICE', (f) => f.recipient.available && f.recipient.devices === 'none'],
  ['SENDER_CLIENT_UNSUPPORTED', (f) => f.sender.devices === 'unsupported'],
  ['RECIPIENT_CLIENT_UNSUPPORTED', (f) => f.recipient.available && f.recipient.devices === 'unsupported'],
];

describe('eligibility for encrypted messages (A4)', () => {
  it('gives exactly the unmet conditions, in order, for every combination of facts', () => {
    let cases = 0;
    let eligible = 0;
    for (const facts of everyCase()) {
      const expected = conditions.filter(([, unmet]) => unmet(facts)).map(([reason]) => reason);
      const actual = eligibilityOf(facts);
      // Compared as text: an assertion for each of thousands of lists would take seconds.
      if (actual.join() !== expected.join()) expect(actual, JSON.stringify(facts)).toEqual(expected);
      cases += 1;
      if (actual.length === 0) eligible += 1;
    }
    expect(cases).toBe(9_216);
    // Verified or affiliate (3 of 4) on both sides, connected (7 of 8), everything else as it must be.
    expect(eligible).toBe(3 * 3 * 7);
  });

  it('has a condition for every reason, and every reason in the order of the contract', () => {
    expect(conditions.map(([reason]) => reason)).toEqual([...eligibilityReasons]);
  });

  it('says the same of every recipient that is not available', () => {
    const said = new Set<string>();
    for (const facts of everyCase()) {
      const { sender } = facts;
      const plain = sender.verified && sender.devices === 'supported' && !sender.suspended;
      if (facts.recipient.available || !plain || facts.senderBlocksRecipient) continue;
      said.add(eligibilityOf(facts).join());
    }
    expect([...said]).toEqual(['RECIPIENT_UNAVAILABLE']);
  });
});
