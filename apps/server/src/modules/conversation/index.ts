export { Conversation } from './conversation.entity.ts';
