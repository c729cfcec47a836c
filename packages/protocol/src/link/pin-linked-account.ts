import { equalBytes } from '../crypto/index.ts';
import { fail, type Result } from '../errors.ts';
import { type PinnedAccount, pinAccount, type RosterError, type SignedRoster } from '../identity/index.ts';
import { type LinkingDevice, lists, type VerifiedLinkAnswer } from './link-answer.ts';
import type { LinkError } from './link-error.ts';

/**
 * The new device's first pin of its own account: the server's chain, held to what the approving device said. The chain
 * may have gone on since; the device must still be in its newest roster.
 *
 * @param chain from version 1.
 */
export function pinLinkedAccount(
  answer: VerifiedLinkAnswer,
  self: LinkingDevice,
  chain: readonly SignedRoster[],
): Result<PinnedAccount, LinkError | RosterError> {
  const pin = pinAccount(chain, answer.accountId, answer.root);
  if (!pin.ok) return pin;
  const { versions, newest } = pin.value.chain;
  const answered = versions[answer.rosterVersion - 1];
  if (answered === undefined || !equalBytes(answered.hash, answer.rosterHash)) {
    return fail('link-wrong-roster', 'the chain does not hold the roster of the answer');
  }
  if (!lists(newest, self)) return fail('link-wrong-device', 'no longer in the newest roster');
  return pin;
}
