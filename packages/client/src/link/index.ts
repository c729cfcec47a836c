export { approveLink } from './approve-link.ts';
export {
  followsKept,
  type LinkContradicted,
  type Linked,
  recordsOf,
  singleton,
  vaultKeysOf,
  wholeChain,
} from './complete.ts';
export { Linking, type LinkingOwner } from './linking.ts';
export { readLink } from './read-link.ts';
