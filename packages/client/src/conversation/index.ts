export { type EngineContext, environmentOf } from './context.ts';
export {
  type ConversationRecord,
  type CreationRecord,
  creationAddress,
  everyCreation,
  type PendingCommit,
  type ShownRecord,
  shownAddress,
  shownFirst,
} from './records.ts';
export { deleteState, putState, readState } from './state-store.ts';
export { type Conversation, ConversationTable } from './table.ts';
