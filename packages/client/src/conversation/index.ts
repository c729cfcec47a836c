export { type EngineContext, environmentOf } from './context.ts';
export {
  type ConversationRecord,
  type CreationRecord,
  creationAddress,
  everyConversation,
  everyCreation,
  type PendingCommit,
} from './records.ts';
export { inboxAddress, type RegularRecord } from './regular-records.ts';
export { RegularTable } from './regular-table.ts';
export { type ShownRecord, shownAddress, shownFirst } from './shown-record.ts';
export { type Description, type Showing, ShownTable } from './shown-table.ts';
export { deleteState, putState, readState } from './state-store.ts';
export { type Conversation, ConversationTable } from './table.ts';
