export { People, type Sighting, type SightingRefused } from './people.ts';
export { everyPerson, type PersonRecord, personAddress, pinAddress } from './records.ts';
