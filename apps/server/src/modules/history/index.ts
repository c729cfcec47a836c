export { archiveRepository } from './archive.repository.ts';
export { ArchiveService } from './archive.service.ts';
export { ArchiveItem } from './archive-item.entity.ts';
export { HistoryDeleteService } from './delete.service.ts';
export { historyResolvers } from './history.resolvers.ts';
export { HistoryService } from './history.service.ts';
