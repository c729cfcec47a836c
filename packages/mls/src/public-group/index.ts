export * from './api.ts';
export * from './authority.ts';
export { decodePublicGroup, encodePublicGroup } from './codec.ts';
export { checkGroupInfo, createPublicGroup, exportRatchetTree } from './create.ts';
export { DEFAULT_MAXIMUM_LIFETIME, type VerifyingEnvironment } from './environment.ts';
export { keyPackageRef, type VerifiedKeyPackage, verifyKeyPackage } from './key-package.ts';
export { processPublicMessage } from './process.ts';
export { memberAt, membersOf, type PublicGroup, type StoredProposal } from './public-group.ts';
