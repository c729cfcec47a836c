export { Archive, isKept } from './archive.ts';
export { archiveWaitingAt, archiveWaitingUpTo, everyArchiveWaiting } from './records.ts';
