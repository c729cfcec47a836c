export type * from './api.ts';
export { createConversation } from './create-conversation.ts';
export { joinByExternalCommit, joinFromWelcome, type WelcomeParcel } from './join.ts';
export { authenticatorOf, deltaOf, epochOf, isUpdateDue, membersOf } from './queries.ts';
export { type ReceiveError, receive } from './receive.ts';
export { type SendError, sendMessage } from './send-message.ts';
export {
  adoptCommit,
  dropCommit,
  eraseConversation,
  noChanges,
  type StageError,
  stageCommit,
} from './stage-commit.ts';
export {
  conversationChanges,
  decodeConversation,
  encodeConversation,
  loadConversation,
  type StateChange,
  type StoredStateError,
} from './store-state.ts';
