import type { ReportModel } from '../../models.ts';
import type { Report } from './report.entity.ts';

export function reportModel(report: Report): ReportModel {
  const { id, accountId, reporterId, reason, note, createdAt, closedAt } = report;
  return { id, accountId, reporterId, reason, note, createdAt, closedAt };
}
