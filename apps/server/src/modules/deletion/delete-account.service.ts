import type { EntityManager } from '@mikro-orm/core';
import { invalidInput, isFailure, rateLimited, requireViewer } from '../../failures.ts';
import type { DeleteAccountInput, ResolversTypes } from '../../graphql/generated/resolver-types.ts';
import type { Operation, SessionCookies } from '../../operation.ts';
import type { Clock, EventBus, RateLimiter } from '../../ports/index.ts';
import { Account, accountRepository, accountTopic } from '../account/index.ts';
import { lastAdministrator } from '../administration/index.ts';
import { Device, deviceTopic } from '../device/index.ts';
import { inboxTopic } from '../regular/index.ts';
import { credentialsRejected, Session, type SignInService, sessionTopic } from '../session/index.ts';
import { becomePlaceholder, eraseOwn } from './erase-account.ts';
import { forgetUnneeded } from './gone-accounts.ts';
import { leaveEncrypted } from './leave-encrypted.ts';
import { leaveRegular } from './leave-regular.ts';

const KE3_BYTES = 64;
const deletions = { name: 'tries to delete the account', times: 10, perSeconds: 3_600 };

type DeleteResult = Awaited<ResolversTypes['DeleteAccountResult']>;
/** Bus topics, each with the note for it. */
type WakeUps = readonly (readonly [topic: string, note: string])[];

/** Deletes accounts: all that the server has of one, at once, and tells others only what they must know. */
export class DeleteAccountService {
  readonly #signIns: SignInService;
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;
  readonly #bus: EventBus;

  readonly #emptyLog: () => Promise<void>;

  /** @param emptyLog takes what was deleted out of the database's log, before it is said to be deleted. */
  constructor(
    signIns: SignInService,
    limiter: RateLimiter,
    clock: Clock,
    bus: EventBus,
    emptyLog: () => Promise<void>,
  ) {
    this.#emptyLog = emptyLog;
    this.#signIns = signIns;
    this.#limiter = limiter;
    this.#clock = clock;
    this.#bus = bus;
  }

  async delete(
    { em, viewer }: Operation,
    cookies: SessionCookies,
    input: DeleteAccountInput,
  ): Promise<DeleteResult> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    if (input.finishLoginRequest.length !== KE3_BYTES) {
      return invalidInput(['finishLoginRequest'], `An OPAQUE KE3 has ${KE3_BYTES} bytes.`);
    }
    const verdict = await this.#limiter.take(deletions, me.accountId);
    if (!verdict.ok) return rateLimited(deletions.name, verdict);
    if ((await this.#signIns.prove(em, input)) !== me.accountId) return credentialsRejected;

    const outcome = await em.transactional((tx) => this.#delete(tx, me.accountId));
    if ('code' in outcome) return outcome;
    for (const [topic, note] of outcome) this.#bus.publish(topic, note);
    await this.#emptyLog();
    cookies.clear();
    return { __typename: 'DeleteAccountPayload', accountId: me.accountId };
  }

  async #delete(tx: EntityManager, accountId: string) {
    // Locked in this order by everybody: accounts, encrypted and then regular conversations by id, inboxes.
    const administrators = await accountRepository.lockAdministrators(tx);
    const account = await accountRepository.lock(tx, accountId);
    if (account === null || account.goneAt !== null) return credentialsRejected;
    if (account.role === 'ADMINISTRATOR' && administrators.every(({ id }) => id === accountId)) {
      const others = await tx.count(Account, { id: { $ne: accountId }, goneAt: null });
      if (others > 0) return lastAdministrator;
    }
    const wakeUps = await ownTopics(tx, accountId);
    const encrypted = await leaveEncrypted(tx, accountId);
    const regular = await leaveRegular(tx, accountId);
    // Nothing of what was read is written back: from here on rows go without being asked.
    tx.clear();
    await eraseOwn(tx, accountId);
    if (regular.keepers.length + encrypted.keepers.length > 0) {
      await becomePlaceholder(tx, accountId, this.#clock());
    } else {
      await tx.nativeDelete(Account, { id: accountId });
    }
    await forgetUnneeded(tx, [...regular.parted, ...encrypted.parted]);
    return [...wakeUps, ...regular.keepers.map((id) => [inboxTopic(id), 'changed'] as const)];
  }
}

/** What closes the account's sockets. */
async function ownTopics(tx: EntityManager, accountId: string): Promise<WakeUps> {
  const sessions = await tx.find(Session, { accountId }, { fields: ['id'], disableIdentityMap: true });
  const devices = await tx.find(Device, { accountId }, { fields: ['id'], disableIdentityMap: true });
  return [
    ...sessions.map(({ id }) => [sessionTopic(id), 'ended'] as const),
    ...devices.map(({ id }) => [deviceTopic(accountId, id), 'removed'] as const),
    [inboxTopic(accountId), 'changed'],
    [accountTopic(accountId), 'ended'],
  ];
}
