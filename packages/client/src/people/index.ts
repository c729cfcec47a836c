export { People, type Sighting, type SightingRefused } from './people.ts';
export { type PersonRecord, personAddress, pinAddress } from './records.ts';
