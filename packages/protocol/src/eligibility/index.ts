export {
  CLIENT_VERSION,
  type DeviceStanding,
  type EligibilityFacts,
  type EligibilityReason,
  eligibilityOf,
  eligibilityReasons,
  type PartyFacts,
} from './eligibility.ts';
