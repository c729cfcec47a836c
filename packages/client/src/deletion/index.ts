export { deleteConversation, deleteMessage } from './acts.ts';
export { followDeletions, hearDeletions } from './follow.ts';
export { pushDeletions } from './push.ts';
