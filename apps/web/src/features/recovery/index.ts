export { RecoveryOffer } from './offer.tsx';
export { Recover } from './recover.tsx';
export { RecoveryPage } from './recovery-page.tsx';
