export { type DeviceKeys, deviceKeysFrom, deviceMember, generateDeviceKeys } from './device-keys.ts';
export { type DeviceNameError, openDeviceName, sealDeviceName } from './device-name.ts';
export {
  createFirstRoster,
  extendRoster,
  type FirstRoster,
  noChange,
  type RosterChange,
} from './make-roster.ts';
export * from './public.ts';
export { signDeviceBinding } from './sign-device-binding.ts';
export { createVaultKey, VAULT_KEY_BYTES, vaultCommitment } from './vault-key.ts';
