export { type KeyPackageError, type VerifiedKeyPackage, verifyKeyPackage } from './verify-key-package.ts';
