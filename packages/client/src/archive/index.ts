export { Archive, isKept } from './archive.ts';
export { archiveWaitingAt, archiveWaitingUpTo } from './records.ts';
