export { approveLink } from './approve-link.ts';
export type { Linked } from './complete.ts';
export { Linking, type LinkingOwner } from './linking.ts';
export { readLink } from './read-link.ts';
