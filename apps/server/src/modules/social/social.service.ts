import type { EntityManager } from '@mikro-orm/core';
import { parseAccountId } from '@sotto/protocol/public';
import { invalidInput, isFailure, notFound, rateLimited, requireViewer } from '../../failures.ts';
import type { ResolversTypes } from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { Clock, RateLimiter } from '../../ports/index.ts';
import { type Account, accountModel, accountRepository } from '../account/index.ts';
import { Block } from './block.entity.ts';
import { Follow } from './follow.entity.ts';
import { socialRepository } from './social.repository.ts';
import type { AfterCommit, SocialListener } from './social-listener.ts';
import { isActive, visibility } from './visibility.ts';
import type { VisibleAccounts } from './visible-accounts.ts';

const changes = { name: 'changes of whom you follow or block', times: 300, perSeconds: 3_600 };

type RelationshipResult = Awaited<ResolversTypes['FollowAccountResult']>;

/** The pair of an act, locked, and what has to be done when it is committed. */
interface Act {
  readonly tx: EntityManager;
  readonly me: string;
  readonly other: string;
  readonly after: AfterCommit[];
}

type Outcome = Account | Extract<RelationshipResult, { readonly code: string }>;

/** Following and blocking. Each act is exact against what is sent at the same time: see `SocialListener`. */
export class SocialService {
  readonly #visible: VisibleAccounts;
  readonly #listeners: readonly SocialListener[];
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;

  constructor(
    visible: VisibleAccounts,
    listeners: readonly SocialListener[],
    limiter: RateLimiter,
    clock: Clock,
  ) {
    this.#visible = visible;
    this.#listeners = listeners;
    this.#limiter = limiter;
    this.#clock = clock;
  }

  follow(operation: Operation, accountId: string): Promise<RelationshipResult> {
    return this.#act(operation, accountId, async ({ tx, me, other, after }) => {
      const account = await visibility.reachable(tx, me, other);
      if (account === null) return notFound('account');
      if (await socialRepository.blocks(tx, me, other)) {
        return invalidInput(['accountId'], 'The viewer has blocked this account: unblock it first.');
      }
      if (await socialRepository.follows(tx, me, other)) return account;
      tx.create(Follow, { followerId: me, followeeId: other, since: this.#clock() });
      await tx.flush();
      for (const listener of this.#listeners) after.push(await listener.followed(tx, me, other));
      return account;
    });
  }

  unfollow(operation: Operation, accountId: string): Promise<RelationshipResult> {
    return this.#act(operation, accountId, async ({ tx, me, other }) => {
      const account = await this.#visible.find(tx, me, other);
      if (account === null) return notFound('account');
      await tx.nativeDelete(Follow, { followerId: me, followeeId: other });
      return account;
    });
  }

  block(operation: Operation, accountId: string): Promise<RelationshipResult> {
    return this.#act(operation, accountId, async ({ tx, me, other, after }) => {
      const account = await this.#visible.find(tx, me, other);
      if (account === null || account.goneAt !== null) return notFound('account');
      if (await socialRepository.blocks(tx, me, other)) return account;
      for (const listener of this.#listeners) after.push(await listener.blocked(tx, me, other));
      tx.create(Block, { blockerId: me, blockedId: other, since: this.#clock() });
      const follows = [
        { followerId: me, followeeId: other },
        { followerId: other, followeeId: me },
      ];
      await tx.nativeDelete(Follow, { $or: follows });
      await socialRepository.withdraw(tx, me, other);
      return account;
    });
  }

  unblock(operation: Operation, accountId: string): Promise<RelationshipResult> {
    return this.#act(operation, accountId, async ({ tx, me, other, after }) => {
      const blocked = await socialRepository.blocks(tx, me, other);
      const account = blocked ? await this.#listed(tx, other) : await this.#visible.find(tx, me, other);
      if (account === null || !blocked) return account ?? notFound('account');
      await tx.nativeDelete(Block, { blockerId: me, blockedId: other });
      for (const listener of this.#listeners) after.push(await listener.unblocked(tx, me, other));
      return account;
    });
  }

  /** Whom the viewer has blocked, the viewer sees in a list, also when they have blocked each other. */
  async #listed(tx: EntityManager, other: string): Promise<Account | null> {
    const account = await accountRepository.byId(tx, other);
    return account?.suspendedAt === null ? account : null;
  }

  async #act(
    { em, viewer }: Operation,
    accountId: string,
    act: (act: Act) => Promise<Outcome>,
  ): Promise<RelationshipResult> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    const other = parseAccountId(accountId);
    if (!other.ok) return invalidInput(['accountId'], other.error.detail);
    if (other.value === me.accountId) return invalidInput(['accountId'], 'It is the viewer’s own account.');
    const verdict = await this.#limiter.take(changes, me.accountId);
    if (!verdict.ok) return rateLimited(changes.name, verdict);
    const after: AfterCommit[] = [];
    const outcome = await em.transactional(async (tx) => {
      const pair = await socialRepository.lockAccounts(tx, [me.accountId, other.value]);
      // Whoever is suspended can do nothing to others, for whom it is not there either.
      if (!pair.some((account) => account.id === me.accountId && isActive(account)))
        return notFound('account');
      return act({ tx, me: me.accountId, other: other.value, after });
    });
    if (isFailure(outcome)) return outcome;
    for (const run of after) run();
    return { __typename: 'RelationshipPayload', account: accountModel(outcome) };
  }
}
