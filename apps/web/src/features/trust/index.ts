export { AcceptIdentity } from './accept-identity.tsx';
export { IdentityBar } from './identity-bar.tsx';
export { IdentityStop } from './identity-stop.tsx';
export { ReadersPanel } from './readers/readers-panel.tsx';
export { SafetyPanel } from './safety/safety-panel.tsx';
