import { invalidInput, isFailure, notFound, requireViewer } from '../../failures.ts';
import type { ResolversTypes } from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { Clock } from '../../ports/index.ts';
import { reportModel, reportRepository } from '../report/index.ts';
import { auditRepository } from './audit.repository.ts';
import { isAdministrator } from './is-administrator.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What administrators do with reports. */
export class CloseReportService {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async close({ em, viewer }: Operation, reportId: string): Promise<ResolversTypes['CloseReportResult']> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    return em.transactional(async (tx) => {
      if (!(await isAdministrator(tx, me.accountId))) return notFound('report');
      if (!UUID.test(reportId)) return invalidInput(['reportId'], 'A report id is a UUID in lower case.');
      const report = await reportRepository.lock(tx, reportId);
      if (report === null) return notFound('report');
      if (report.closedAt === null) {
        report.closedAt = this.#clock();
        const { accountId } = report;
        const administratorId = me.accountId;
        auditRepository.append(tx, {
          at: report.closedAt,
          act: 'CLOSED_REPORT',
          administratorId,
          accountId,
          organizationId: null,
        });
      }
      return { __typename: 'CloseReportPayload', report: reportModel(report) };
    });
  }
}
