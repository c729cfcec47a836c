/**
 * Who may send whom encrypted messages (A4): one rule, which the server decides by and the client explains with.
 * The order of the reasons is the order in which they are given.
 */
export const eligibilityReasons = [
  'SENDER_SUSPENDED',
  'BLOCKED_BY_SENDER',
  'RECIPIENT_UNAVAILABLE',
  'SENDER_NOT_VERIFIED',
  'RECIPIENT_NOT_VERIFIED',
  'NOT_CONNECTED',
  'SENDER_NO_DEVICE',
  'RECIPIENT_NO_DEVICE',
  'SENDER_CLIENT_UNSUPPORTED',
  'RECIPIENT_CLIENT_UNSUPPORTED',
] as const;

/** A condition that is not met. */
export type EligibilityReason = (typeof eligibilityReasons)[number];

/** The protocol version that this software speaks; a server says which is the oldest that it still supports. */
export const CLIENT_VERSION = 1;

/** `unsupported`: there are devices, and the server no longer supports the client version of any of them. */
export type DeviceStanding = 'none' | 'unsupported' | 'supported';

/** What counts of either side. */
export interface PartyFacts {
  readonly verified: boolean;
  /** An affiliate of an organization that is verified. */
  readonly affiliate: boolean;
  readonly devices: DeviceStanding;
}

export interface EligibilityFacts {
  readonly sender: PartyFacts & { readonly suspended: boolean };
  /** `available`: the account is there, not suspended, and has not blocked the sender. */
  readonly recipient: PartyFacts & { readonly available: boolean };
  readonly senderBlocksRecipient: boolean;
  readonly recipientFollowsSender: boolean;
  /** The recipient has sent the sender a message before. */
  readonly recipientWroteToSender: boolean;
  /** The recipient has accepted a message request of the sender. */
  readonly recipientAcceptedSender: boolean;
}

/**
 * Every unmet condition, in the order of `eligibilityReasons`; empty when the sender may send.
 *
 * Of a recipient that is not available nothing else is said: what is true of it would tell a block from a suspension
 * and from an account that is gone.
 */
export function eligibilityOf(facts: EligibilityFacts): readonly EligibilityReason[] {
  const { sender, recipient } = facts;
  const reachable = recipient.available;
  const connected =
    facts.recipientFollowsSender || facts.recipientWroteToSender || facts.recipientAcceptedSender;
  const unmet: Readonly<Record<EligibilityReason, boolean>> = {
    SENDER_SUSPENDED: sender.suspended,
    BLOCKED_BY_SENDER: facts.senderBlocksRecipient,
    RECIPIENT_UNAVAILABLE: !reachable,
    SENDER_NOT_VERIFIED: !sender.verified && !sender.affiliate,
    RECIPIENT_NOT_VERIFIED: reachable && !recipient.verified && !recipient.affiliate,
    NOT_CONNECTED: reachable && !connected,
    SENDER_NO_DEVICE: sender.devices === 'none',
    RECIPIENT_NO_DEVICE: reachable && recipient.devices === 'none',
    SENDER_CLIENT_UNSUPPORTED: sender.devices === 'unsupported',
    RECIPIENT_CLIENT_UNSUPPORTED: reachable && recipient.devices === 'unsupported',
  };
  return eligibilityReasons.filter((reason) => unmet[reason]);
}
