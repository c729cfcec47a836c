import type { EntityManager } from '@mikro-orm/core';
import type { NotDeliverableError } from '../../graphql/generated/resolver-types.ts';
import { type Facts, factsBetween } from '../eligibility/index.ts';

export const notDeliverable: NotDeliverableError = {
  __typename: 'NotDeliverableError',
  code: 'NOT_DELIVERABLE',
  message: 'Nothing can pass between the two accounts.',
};

/** Regular messages ask nothing of devices. */
const ANY_VERSION = 1;

/**
 * What is between the two, in one statement; null when nothing can pass: one of them is gone or suspended, or has
 * blocked the other.
 */
export async function deliverable(tx: EntityManager, from: string, to: string): Promise<Facts | null> {
  const found = (await factsBetween(tx, from, [to], ANY_VERSION)).get(to);
  if (found === undefined) return null;
  const { sender, recipient, senderBlocksRecipient } = found.facts;
  return sender.suspended || !recipient.available || senderBlocksRecipient ? null : found;
}
