export type * from './api.ts';
export { checkMessage, type MessageError, type MessageGround } from './check-message.ts';
export {
  acceptCommit,
  type DeliveryError,
  deltaOf,
  epochOf,
  membersIn,
  openConversation,
  restoreConversation,
} from './public-conversation.ts';
