export { AccountActsService, lastAdministrator } from './account-acts.service.ts';
export { administrationResolvers } from './administration.resolvers.ts';
export { AdministrationService } from './administration.service.ts';
export { AuditEntry } from './audit-entry.entity.ts';
export { CloseReportService } from './close-report.service.ts';
