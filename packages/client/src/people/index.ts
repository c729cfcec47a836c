export { ContactBook, type ContactSink } from './contact-book.ts';
export type { SightingRefused } from './fetch-chain.ts';
export { Identities, type Sighting } from './identities.ts';
export { People } from './people.ts';
export {
  affiliationOf,
  contactAddress,
  type PersonRecord,
  personAddress,
  personRecordOf,
  pinAddress,
  profileBefore,
  profileFields,
  rebornAddress,
  sameBytes,
  type ToldRecord,
  toldAddress,
} from './records.ts';
export { acceptedRoot, forksOf, isVerified } from './trust-of.ts';
