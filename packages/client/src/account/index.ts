export { isDisplayName, parseHandle } from './credentials.ts';
export { deviceNameOf, fittedDeviceName, parseDeviceName } from './device-names.ts';
export { type Enrolment, enroll, noteOwn, SOMEBODY_ELSES } from './enroll.ts';
export {
  deviceKeysOf,
  firstVaultKeys,
  foundIdentity,
  makeDeviceKeys,
  pinOfFounding,
} from './identity.ts';
export { keyPackageAddress, ownKeyPackages } from './key-packages.ts';
export { meOf, profileOf } from './me.ts';
export { newestOwnRoster } from './newest-own-roster.ts';
export { provePassword } from './opaque.ts';
export { followOwnChain, lookAtOwnChain, type OwnStanding, pullVault } from './own-chain.ts';
export {
  type AccountRecord,
  accountAddress,
  type DeviceKeysRecord,
  deviceKeysAddress,
  type FoundingRecord,
  foundingAddress,
  resetAddress,
} from './records.ts';
export { type RecoveryStanding, Registry } from './registry.ts';
export { signIn, signUp } from './sign-in.ts';
export { upgradeIdentity } from './upgrade.ts';
