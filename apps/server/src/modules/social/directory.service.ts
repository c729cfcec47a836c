import { parseAccountId } from '@sotto/protocol/public';
import { GraphQLError } from 'graphql';
import { viewerOfQuery } from '../../failures.ts';
import type { AccountModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import type { RateLimiter } from '../../ports/index.ts';
import { accountModel, accountRepository, parseHandle } from '../account/index.ts';
import { visibility } from './visibility.ts';
import type { VisibleAccounts } from './visible-accounts.ts';

/** Enough for a person who types; too little to walk through all handles. */
const lookups = { name: 'lookup', times: 120, perSeconds: 60 };
/** A client asks for the people of its lists, who share a conversation with it. */
const lookupsById = { name: 'lookup by id', times: 600, perSeconds: 60 };

/** The directory of people. @throws GraphQLError without a session, and for too many look-ups. */
export class DirectoryService {
  readonly #limiter: RateLimiter;
  readonly #visible: VisibleAccounts;

  constructor(limiter: RateLimiter, visible: VisibleAccounts) {
    this.#limiter = limiter;
    this.#visible = visible;
  }

  async byHandle({ em, viewer }: Operation, handleText: string): Promise<AccountModel | null> {
    const { accountId } = viewerOfQuery(viewer);
    await this.#admit(lookups, accountId);
    const handle = parseHandle(handleText);
    const found = handle === null ? null : await accountRepository.byHandle(em, handle);
    if (found === null) return null;
    // Whoever is suspended still finds themselves.
    if (found.id === accountId) return accountModel(found);
    const reachable = await visibility.reachable(em, accountId, found.id);
    return reachable === null ? null : accountModel(reachable);
  }

  async byId({ em, viewer }: Operation, idText: string): Promise<AccountModel | null> {
    const { accountId } = viewerOfQuery(viewer);
    await this.#admit(lookupsById, accountId);
    const id = parseAccountId(idText);
    const visible = id.ok ? await this.#visible.find(em, accountId, id.value) : null;
    return visible === null ? null : accountModel(visible);
  }

  async #admit(limit: typeof lookups, accountId: string): Promise<void> {
    const verdict = await this.#limiter.take(limit, accountId);
    if (verdict.ok) return;
    const { retryAfterSeconds } = verdict;
    throw new GraphQLError('Too many look-ups.', { extensions: { code: 'RATE_LIMITED', retryAfterSeconds } });
  }
}
