export type {
  AcceptedCommit,
  AcceptedMessage,
  CommitUpload,
  ConversationUpload,
  DeliveryEnvironment,
  MessageUpload,
  PublicConversation,
} from './api.ts';
