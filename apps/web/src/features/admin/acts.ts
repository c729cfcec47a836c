/** What an administrator can do to an account, and how it is asked of the server. */
import type { Client } from '@urql/core';
import {
  type AdministeredRowFragment,
  type AdministerOutcomeFragment,
  SetAccountAffiliationDocument,
  SetAccountOrganizationDocument,
  SetAccountRoleDocument,
  SetAccountSuspendedDocument,
  SetAccountVerifiedDocument,
} from '../../generated/operations.ts';
import { type Explanation, text } from '../../text/index.ts';

export type Act =
  | 'verify'
  | 'unverify'
  | 'makeOrganization'
  | 'unmakeOrganization'
  | 'affiliate'
  | 'unaffiliate'
  | 'suspend'
  | 'unsuspend'
  | 'makeAdministrator'
  | 'unmakeAdministrator';

/** What can be done to this account as it is, in the order of the menu. */
export function actsOn(row: AdministeredRowFragment, ownId: string): readonly Act[] {
  const { account } = row;
  const own = account.id === ownId;
  const acts: (Act | false)[] = [
    account.verified ? 'unverify' : 'verify',
    account.organization ? 'unmakeOrganization' : 'makeOrganization',
    account.affiliation === null ? 'affiliate' : 'unaffiliate',
    row.role === 'ADMINISTRATOR' ? 'unmakeAdministrator' : 'makeAdministrator',
    !own && (row.suspended ? 'unsuspend' : 'suspend'),
  ];
  return acts.filter((act) => act !== false);
}

/** Acts that change what other accounts of the list are, too. */
export function touchesOthers(act: Act): boolean {
  return act === 'unverify' || act === 'unmakeOrganization';
}

export type ActOutcome =
  | { readonly ok: true; readonly row: AdministeredRowFragment }
  | { readonly ok: false; readonly explanation: Explanation };

/** @param organizationId of `affiliate`. */
export async function perform(
  api: Client,
  act: Act,
  accountId: string,
  organizationId: string | null = null,
): Promise<ActOutcome> {
  const outcome = await ask(api, act, accountId, organizationId);
  if (outcome?.__typename === 'AdministerAccountPayload') return { ok: true, row: outcome.account };
  return { ok: false, explanation: text.adminFailures[outcome?.__typename ?? 'NoAnswer'] };
}

async function ask(
  api: Client,
  act: Act,
  accountId: string,
  organizationId: string | null,
): Promise<AdministerOutcomeFragment | undefined> {
  switch (act) {
    case 'verify':
    case 'unverify': {
      const input = { accountId, verified: act === 'verify' };
      return (await api.mutation(SetAccountVerifiedDocument, { input })).data?.setAccountVerified;
    }
    case 'makeOrganization':
    case 'unmakeOrganization': {
      const input = { accountId, organization: act === 'makeOrganization' };
      return (await api.mutation(SetAccountOrganizationDocument, { input })).data?.setAccountOrganization;
    }
    case 'affiliate':
    case 'unaffiliate': {
      const input = { accountId, organizationId: act === 'affiliate' ? organizationId : null };
      return (await api.mutation(SetAccountAffiliationDocument, { input })).data?.setAccountAffiliation;
    }
    case 'suspend':
    case 'unsuspend': {
      const input = { accountId, suspended: act === 'suspend' };
      return (await api.mutation(SetAccountSuspendedDocument, { input })).data?.setAccountSuspended;
    }
    case 'makeAdministrator':
    case 'unmakeAdministrator': {
      const role = act === 'makeAdministrator' ? ('ADMINISTRATOR' as const) : ('MEMBER' as const);
      const input = { accountId, role };
      return (await api.mutation(SetAccountRoleDocument, { input })).data?.setAccountRole;
    }
  }
}
