export { makeOpenReportsLoader } from './open-reports.loader.ts';
export { Report } from './report.entity.ts';
export { reportRepository } from './report.repository.ts';
export { reportResolvers } from './report.resolvers.ts';
export { ReportService } from './report.service.ts';
export { reportModel } from './report-model.ts';
