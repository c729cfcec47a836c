export { addCode, cancelCode, prepareCode } from './code-set-up.ts';
export { addPasskey, listRecovery, removeRecovery } from './methods.ts';
export { type Recovery, recover } from './recover.ts';
export { noteRecoveryOffered, recoveryKindsOf, recoveryStanding } from './standing.ts';
