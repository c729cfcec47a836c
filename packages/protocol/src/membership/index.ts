export { makeAuthentication } from './authentication.ts';
export type { CommitSummary } from './commit-summary.ts';
export {
  CONTEXT_EXTENSION_TYPE,
  type ConversationContext,
  contextCodec,
  inOrder,
  type Participant,
  participantOf,
  type Role,
} from './context.ts';
export { credentialOf, identityOf, type LeafIdentity, leafIdentityCodec } from './credential.ts';
export { CIPHER_SUITE, type ContextError, groupExtensions, readContext } from './group-extensions.ts';
export { type LeafStanding, standingIn, standingOf } from './leaf-standing.ts';
export { makePolicy } from './policy.ts';
export type { RosterDirectory } from './roster-directory.ts';
