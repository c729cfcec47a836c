export type { ContactSink } from './contact-book.ts';
export type { SightingRefused } from './fetch-chain.ts';
export type { Sighting } from './identities.ts';
export { People } from './people.ts';
export {
  affiliationOf,
  type PersonRecord,
  personAddress,
  personRecordOf,
  pinAddress,
  profileBefore,
  profileFields,
  type ToldRecord,
  toldAddress,
} from './records.ts';
export { acceptedRoot, forksOf } from './trust-of.ts';
