import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { ReportService } from './report.service.ts';

export function reportResolvers(reports: ReportService): Resolvers {
  return {
    Report: {
      account: ({ accountId }, _, { loaders }) =>
        accountId === null ? null : loaders.namedAccounts.load(accountId),
      reporter: ({ reporterId }, _, { loaders }) =>
        reporterId === null ? null : loaders.namedAccounts.load(reporterId),
    },
    Mutation: {
      reportAccount: (_, { input }, context) => reports.report(context, input),
    },
  };
}
