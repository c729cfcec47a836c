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
export { dependsOnRosters, type GroupError, type GroupErrorCode, groupError } from './group-error.ts';
export { type ContextError, groupExtensions, readContext } from './group-extensions.ts';
export { type LeafStanding, standingIn, standingOf } from './leaf-standing.ts';
export { fromMlsTime, mlsLimits, mlsTime, verifyingEnvironment } from './mls-environment.ts';
export { makePolicy } from './policy.ts';
export { contextAfterRebirth, type Rebirth, rebirthIn } from './rebirth.ts';
export { type RosterDelta, rosterDelta, staleAmong } from './roster-delta.ts';
export type { RosterDirectory } from './roster-directory.ts';
export { contextIn, epochIn, identityIn, summarize } from './summarize.ts';
export { epochEndedBy, parseTransport, type TransportHeader } from './transport-header.ts';
