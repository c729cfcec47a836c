export { eligibilityResolvers } from './eligibility.resolvers.ts';
export { EligibilityService, notEligible, type Verdict } from './eligibility.service.ts';
