export { grown } from './grown.ts';
export { openRecords } from './header.ts';
export { type Address, Batch, type RawStretch, type RecordStore, type Stretch } from './record-store.ts';
