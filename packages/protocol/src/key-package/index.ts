export {
  createKeyPackage,
  type KeyPackageRequest,
  type OwnKeyPackage,
  ownKeyPackageCodec,
} from './create-key-package.ts';
export { leafOptions, lifetimeFrom } from './own-leaf.ts';
export * from './public.ts';
