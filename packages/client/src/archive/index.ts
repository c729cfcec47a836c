export { Archive, isKept } from './archive.ts';
export { archiveWaitingOf, everyArchiveWaiting } from './records.ts';
