export { isDisplayName, parseHandle } from './credentials.ts';
export { enroll } from './enroll.ts';
export { deviceKeysOf } from './identity.ts';
export { keyPackageAddress, ownKeyPackages } from './key-packages.ts';
export { meOf, profileOf } from './me.ts';
export { provePassword } from './opaque.ts';
export { type AccountRecord, accountAddress, identityAddress } from './records.ts';
export { signIn, signUp } from './sign-in.ts';
