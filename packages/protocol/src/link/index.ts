/**
 * Approving a new device (section 1 of the protocol). A link code is good once and for ten minutes; what is here cannot
 * tell, so the two ends and the server see to it:
 *
 * - The new device makes a code and keys for each attempt, keeps the code in memory only, and forgets it with the
 *   first answer that verifies, when ten minutes are over, and when its person gives up.
 * - The approving device takes one offer for a code, shows its name, and asks before it adds anything. After its answer
 *   it forgets the code.
 * - The server keeps one offer and one answer for each rendezvous, takes no other one in their place, shows the offer to
 *   sessions of that account and the answer to the session that made the offer, and lets an account have ten offers at a
 *   time, a session one. Both are there until ten minutes after the offer, so that a new device whose work was cut
 *   short can fetch the answer again, or until its session is bound to the device, takes the offer away, or ends.
 *
 * A server that breaks its part gains nothing by it: without the code it can make neither an offer nor an answer, and
 * an old one is for a code that nobody uses any more. Whoever sees the code in its ten minutes, and has the server's
 * help, can put a device of their own in its place; that is why it is short-lived and why both ends show a name.
 */

export {
  type LinkingDevice,
  makeLinkAnswer,
  type VerifiedLinkAnswer,
  verifyLinkAnswer,
} from './link-answer.ts';
export {
  createLinkCode,
  type LinkCode,
  linkCodeGroups,
  linkQr,
  parseLinkCode,
  parseLinkQr,
} from './link-code.ts';
export type { LinkError, LinkErrorCode } from './link-error.ts';
export { rendezvousOf } from './link-keys.ts';
export {
  makeLinkOffer,
  type NewDevice,
  offeredMember,
  type VerifiedLinkOffer,
  verifyLinkOffer,
} from './link-offer.ts';
export { pinLinkedAccount } from './pin-linked-account.ts';
