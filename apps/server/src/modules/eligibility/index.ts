export { eligibilityResolvers } from './eligibility.resolvers.ts';
export { EligibilityService, notEligible, type Verdict } from './eligibility.service.ts';
export { type Facts, factsBetween } from './facts.repository.ts';
