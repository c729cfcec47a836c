export type * from './api.ts';
export { checkMessage, type MessageError, type MessageGround } from './check-message.ts';
export {
  acceptCommit,
  type DeliveryError,
  openConversation,
  publicDelta,
  publicEpoch,
  publicMembers,
  restoreConversation,
} from './public-conversation.ts';
