import type { Loaders } from '../../context.ts';
import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { AccountActsService } from './account-acts.service.ts';
import type { AdministrationService } from './administration.service.ts';
import type { CloseReportService } from './close-report.service.ts';

const named = (id: string | null, { namedAccounts }: Loaders) =>
  id === null ? null : namedAccounts.load(id);

export function administrationResolvers(
  administration: AdministrationService,
  acts: AccountActsService,
  closing: CloseReportService,
): Resolvers {
  return {
    Viewer: {
      administration: ({ viewer }, _, { em }) => administration.open(em, viewer),
    },
    Administration: {
      accounts: (_, { search, ...page }, { em }) => administration.accounts(em, search, page),
      reports: (_, { includeClosed, ...page }, { em }) => administration.reports(em, includeClosed, page),
      auditLog: (_, page, { em }) => administration.auditLog(em, page),
    },
    AdministeredAccount: {
      openReports: ({ account }, _, { loaders }) => loaders.openReports.load(account.id),
    },
    AuditEntry: {
      administrator: ({ administratorId }, _, { loaders }) => named(administratorId, loaders),
      account: ({ accountId }, _, { loaders }) => named(accountId, loaders),
      organization: ({ organizationId }, _, { loaders }) => named(organizationId, loaders),
    },
    Mutation: {
      setAccountVerified: (_, { input }, context) =>
        acts.setVerified(context, input.accountId, input.verified),
      setAccountOrganization: (_, { input }, context) =>
        acts.setOrganization(context, input.accountId, input.organization),
      setAccountAffiliation: (_, { input }, context) =>
        acts.setAffiliation(context, input.accountId, input.organizationId ?? null),
      setAccountSuspended: (_, { input }, context) =>
        acts.setSuspended(context, input.accountId, input.suspended),
      setAccountRole: (_, { input }, context) => acts.setRole(context, input.accountId, input.role),
      closeReport: (_, { input }, context) => closing.close(context, input.reportId),
    },
  };
}
