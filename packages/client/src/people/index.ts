export { People, type Sighting, type SightingRefused } from './people.ts';
export {
  affiliationOf,
  type PersonRecord,
  personAddress,
  personRecordOf,
  pinAddress,
  profileBefore,
  profileFields,
} from './records.ts';
