export { applyLateMessage, applyMessage } from './apply-message.ts';
export { incomingMessages } from './incoming.ts';
export { isDeleted } from './is-deleted.ts';
export { markHere } from './marks.ts';
export { discardItem, enqueueText, headOf, newItemId, ownItem, retryItem } from './outbox.ts';
export { recordAccepted } from './own-message.ts';
export { dropReaction, enqueueReaction, redrawReactions } from './reactions.ts';
export { markRead, readTimeline } from './timeline.ts';
export { withdraw } from './withdraw.ts';
