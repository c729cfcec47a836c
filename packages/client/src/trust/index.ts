export { acceptIdentity } from './accept-identity.ts';
export { connectContacts } from './contacts.ts';
export { followIdentities, followNews, lookAtChanged } from './follow-identities.ts';
export { keepIdentity } from './keep-identity.ts';
export { readers } from './readers.ts';
export { compareSafetyNumber, safetyNumber } from './safety-number.ts';
export { setVerified } from './set-verified.ts';
