import type { EntityManager } from '@mikro-orm/core';
import { parseAccountId } from '@sotto/protocol/public';
import { invalidInput, isFailure, notFound, requireViewer } from '../../failures.ts';
import type {
  AccountRole,
  AuditAct,
  LastAdministratorError,
  ResolversTypes,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { Clock } from '../../ports/index.ts';
import { type Account, accountRepository, vouches } from '../account/index.ts';
import { socialRepository } from '../social/index.ts';
import { administeredModel } from './administration-model.ts';
import { auditRepository } from './audit.repository.ts';
import { isAdministrator } from './is-administrator.ts';

type ActResult = Awaited<ResolversTypes['AdministerAccountResult']>;
type Failure = Extract<ActResult, { readonly code: string }>;

/** An act in its transaction. */
interface Act {
  readonly tx: EntityManager;
  readonly administratorId: string;
  readonly account: Account;
  /** Writes what was changed into the log; an act that changes nothing writes nothing. */
  note(act: AuditAct, organizationId?: string, accountId?: string): void;
}

export const lastAdministrator: LastAdministratorError = {
  __typename: 'LastAdministratorError',
  code: 'LAST_ADMINISTRATOR',
  message: 'Make somebody else an administrator first.',
};

/** What administrators do to accounts. Whoever is none is told that there is no such account, whatever they send. */
export class AccountActsService {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  setVerified(operation: Operation, accountId: string, verified: boolean): Promise<ActResult> {
    return this.#act(operation, accountId, async (act) => {
      if (act.account.verified === verified) return null;
      act.account.verified = verified;
      act.note(verified ? 'VERIFIED' : 'UNVERIFIED');
      if (!verified) await dissolve(act);
      return null;
    });
  }

  /** An organization is verified by being made one. */
  setOrganization(operation: Operation, accountId: string, organization: boolean): Promise<ActResult> {
    return this.#act(operation, accountId, async (act) => {
      if (!organization) await dissolve(act);
      else if (!act.account.organization) {
        if (!act.account.verified) act.note('VERIFIED');
        Object.assign(act.account, { verified: true, organization: true });
        act.note('MADE_ORGANIZATION');
      }
      return null;
    });
  }

  setAffiliation(operation: Operation, accountId: string, organizationId: string | null): Promise<ActResult> {
    return this.#act(operation, accountId, async (act) => {
      const { tx, account, note } = act;
      if (organizationId !== null) {
        const fault = await faultOfOrganization(tx, organizationId, account.id);
        if (fault !== null) return fault;
      }
      const before = account.affiliationId;
      if (before === organizationId) return null;
      account.affiliationId = organizationId;
      if (before !== null) note('UNAFFILIATED', before);
      if (organizationId !== null) note('AFFILIATED', organizationId);
      return null;
    });
  }

  setSuspended(operation: Operation, accountId: string, suspended: boolean): Promise<ActResult> {
    return this.#act(operation, accountId, async ({ account, administratorId, note }) => {
      if (account.id === administratorId) {
        return invalidInput(['accountId'], 'Administrators do not suspend themselves.');
      }
      if ((account.suspendedAt !== null) === suspended) return null;
      account.suspendedAt = suspended ? this.#clock() : null;
      note(suspended ? 'SUSPENDED' : 'UNSUSPENDED');
      return null;
    });
  }

  setRole(operation: Operation, accountId: string, role: AccountRole): Promise<ActResult> {
    return this.#act(operation, accountId, async ({ tx, account, note }) => {
      if (account.role === role) return null;
      if (role === 'MEMBER') {
        const administrators = await accountRepository.lockAdministrators(tx);
        if (administrators.every(({ id }) => id === account.id)) return lastAdministrator;
      }
      account.role = role;
      note(role === 'ADMINISTRATOR' ? 'MADE_ADMINISTRATOR' : 'UNMADE_ADMINISTRATOR');
      return null;
    });
  }

  async #act(
    { em, viewer }: Operation,
    idText: string,
    act: (act: Act) => Promise<Failure | null>,
  ): Promise<ActResult> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    const accountId = parseAccountId(idText);
    return em.transactional(async (tx) => {
      const administratorId = me.accountId;
      const ids = accountId.ok ? [administratorId, accountId.value] : [administratorId];
      const locked = await socialRepository.lockAccounts(tx, ids);
      if (!(await isAdministrator(tx, administratorId))) return notFound('account');
      if (!accountId.ok) return invalidInput(['accountId'], accountId.error.detail);
      const account = locked.find(({ id }) => id === accountId.value);
      if (account === undefined || account.goneAt !== null) return notFound('account');
      const note: Act['note'] = (what, organizationId, of = account.id) =>
        auditRepository.append(tx, {
          at: this.#clock(),
          act: what,
          administratorId,
          accountId: of,
          organizationId: organizationId ?? null,
        });
      const failure = await act({ tx, administratorId, account, note });
      if (failure !== null) return failure;
      return { __typename: 'AdministerAccountPayload', account: administeredModel(account) };
    });
  }
}

/** Nobody is an affiliate of what is no organization (any more). */
async function dissolve({ tx, account, note }: Act): Promise<void> {
  if (!account.organization) return;
  account.organization = false;
  note('UNMADE_ORGANIZATION');
  for (const affiliate of await accountRepository.affiliatesOf(tx, account.id)) {
    affiliate.affiliationId = null;
    note('UNAFFILIATED', account.id, affiliate.id);
  }
}

async function faultOfOrganization(
  tx: EntityManager,
  idText: string,
  accountId: string,
): Promise<Failure | null> {
  const id = parseAccountId(idText);
  if (!id.ok) return invalidInput(['organizationId'], id.error.detail);
  if (id.value === accountId) return invalidInput(['organizationId'], 'Nobody is an affiliate of itself.');
  const organization = await accountRepository.byId(tx, id.value);
  if (organization === null || organization.goneAt !== null) return notFound('organization');
  return vouches(organization) ? null : invalidInput(['organizationId'], 'It is no verified organization.');
}
