import {
  CLIENT_VERSION,
  type EligibilityFacts,
  eligibilityOf,
  eligibilityReasons,
} from '../../../src/index.ts';

const able: EligibilityFacts = {
  sender: { verified: true, affiliate: false, devices: 'supported', suspended: false },
  recipient: { verified: true, affiliate: false, devices: 'supported', available: true },
  senderBlocksRecipient: false,
  recipientFollowsSender: true,
  recipientWroteToSender: false,
  recipientAcceptedSender: false,
};
const { sender, recipient } = able;

const cases: readonly (readonly [string, EligibilityFacts])[] = [
  ['everything is met', able],
  [
    'affiliates in place of verified',
    {
      ...able,
      sender: { ...sender, verified: false, affiliate: true },
      recipient: { ...recipient, verified: false, affiliate: true },
    },
  ],
  ['the recipient wrote before', { ...able, recipientFollowsSender: false, recipientWroteToSender: true }],
  [
    'the recipient accepted a request',
    { ...able, recipientFollowsSender: false, recipientAcceptedSender: true },
  ],
  ['the sender is suspended', { ...able, sender: { ...sender, suspended: true } }],
  ['the sender blocks the recipient', { ...able, senderBlocksRecipient: true }],
  ['the recipient is not available', { ...able, recipient: { ...recipient, available: false } }],
  [
    'of a recipient that is not available nothing else is said',
    {
      ...able,
      recipientFollowsSender: false,
      recipient: { verified: false, affiliate: false, devices: 'none', available: false },
    },
  ],
  ['the sender is not verified', { ...able, sender: { ...sender, verified: false } }],
  ['the recipient is not verified', { ...able, recipient: { ...recipient, verified: false } }],
  ['not connected', { ...able, recipientFollowsSender: false }],
  ['the sender has no device', { ...able, sender: { ...sender, devices: 'none' } }],
  ['the recipient has no device', { ...able, recipient: { ...recipient, devices: 'none' } }],
  ['no supported device of the sender', { ...able, sender: { ...sender, devices: 'unsupported' } }],
  ['no supported device of the recipient', { ...able, recipient: { ...recipient, devices: 'unsupported' } }],
  [
    'nothing is met',
    {
      sender: { verified: false, affiliate: false, devices: 'none', suspended: true },
      recipient: { verified: false, affiliate: false, devices: 'unsupported', available: true },
      senderBlocksRecipient: true,
      recipientFollowsSender: false,
      recipientWroteToSender: false,
      recipientAcceptedSender: false,
    },
  ],
];

export function makeEligibility() {
  return {
    about:
      'Who may send whom encrypted messages: facts, and every reason that stands against it, in this order.',
    clientVersion: CLIENT_VERSION,
    order: eligibilityReasons,
    vectors: cases.map(([name, facts]) => ({ name, facts, reasons: eligibilityOf(facts) })),
  };
}
