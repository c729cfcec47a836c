export * from './api.ts';
export { commit } from './commit.ts';
export { createGroup } from './create-group.ts';
export { encrypt } from './encrypt.ts';
export { joinByExternalCommit } from './external-commit.ts';
export { type ExportedGroupInfo, exportGroupInfo } from './group-info.ts';
export { joinFromWelcome } from './join-from-welcome.ts';
export { createKeyPackage } from './key-package.ts';
export { process } from './process.ts';
export { propose } from './propose.ts';
export {
  type OutsideEnvironment,
  type OutsideProposal,
  type ProposeFromOutsideOptions,
  proposeAsExternalSender,
  proposeToJoin,
} from './propose-from-outside.ts';
export {
  epochAuthenticator,
  exportSecret,
  groupContext,
  members,
  ownLeaf,
  publicGroup,
  storedProposals,
} from './queries.ts';
export { eraseState, type GroupState } from './state.ts';
