import type { EntityManager } from '@mikro-orm/core';
import { type EligibilityReason, eligibilityOf } from '@sotto/protocol/public';
import DataLoader from 'dataloader';
import type { NotEligibleError } from '../../graphql/generated/resolver-types.ts';
import { visibility } from '../social/index.ts';
import { factsBetween } from './facts.repository.ts';

/** What stands between a sender and a recipient; null when there is no such recipient. */
export interface Verdict {
  /** Every unmet condition; none when the sender may send. */
  readonly reasons: readonly EligibilityReason[];
  /** The recipient cannot tell the viewer from somebody who does not exist, or the other way round. */
  readonly unreachable: boolean;
  readonly senderWrote: boolean;
}

const nobody: Verdict = { reasons: ['RECIPIENT_UNAVAILABLE'], unreachable: true, senderWrote: false };

/** Decides who may send whom encrypted messages (A4). The rule itself is the protocol's; here are its facts. */
export class EligibilityService {
  readonly #minimumClientVersion: number;

  constructor(minimumClientVersion: number) {
    this.#minimumClientVersion = minimumClientVersion;
  }

  /** @param tx a transaction that holds what the decision is for, so that it is still true when it is acted on. */
  async decide(tx: EntityManager, senderId: string, recipientId: string): Promise<Verdict | null> {
    return (await this.#verdicts(tx, senderId, [recipientId])).get(recipientId) ?? null;
  }

  async decideAll(
    tx: EntityManager,
    senderId: string,
    recipientIds: readonly string[],
  ): Promise<readonly (Verdict | null)[]> {
    const verdicts = await this.#verdicts(tx, senderId, recipientIds);
    return recipientIds.map((id) => verdicts.get(id) ?? null);
  }

  /**
   * In a conversation that is there, where nobody is hidden any more.
   * @param recipientId null in a group, which asks nothing but that the sender is not suspended.
   */
  async decideIn(tx: EntityManager, senderId: string, recipientId: string | null): Promise<Verdict> {
    if (recipientId !== null) return (await this.decide(tx, senderId, recipientId)) ?? nobody;
    const suspended = (await visibility.reachable(tx, senderId, senderId)) === null;
    return { ...nobody, reasons: suspended ? ['SENDER_SUSPENDED'] : [] };
  }

  /** What stands between the viewer and others, in one query for all that one operation asks for at once. */
  loader(em: EntityManager, viewerId: string): DataLoader<string, readonly EligibilityReason[]> {
    return new DataLoader<string, readonly EligibilityReason[]>(async (ids) => {
      const verdicts = await this.#verdicts(em, viewerId, ids);
      return ids.map((id) => verdicts.get(id)?.reasons ?? ['RECIPIENT_UNAVAILABLE']);
    });
  }

  async #verdicts(em: EntityManager, senderId: string, recipientIds: readonly string[]) {
    const found = await factsBetween(em, senderId, recipientIds, this.#minimumClientVersion);
    const verdicts = new Map<string, Verdict>();
    for (const [id, { facts, senderWrote }] of found) {
      const unreachable = facts.sender.suspended || !facts.recipient.available;
      verdicts.set(id, { reasons: eligibilityOf(facts), unreachable, senderWrote });
    }
    return verdicts;
  }
}

/** @param reasons at least one. */
export function notEligible(reasons: readonly EligibilityReason[]): NotEligibleError {
  return {
    __typename: 'NotEligibleError',
    code: 'NOT_ELIGIBLE',
    message: `Conditions for encrypted messages that are not met: ${reasons.length}.`,
    reasons,
  };
}
