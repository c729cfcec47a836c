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
export type { RosterDirectory } from './roster-directory.ts';
