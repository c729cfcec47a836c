export { grown } from './grown.ts';
export { openRecords, openStore } from './header.ts';
export { type Address, Batch, type RawStretch, type RecordStore, type Stretch } from './record-store.ts';
