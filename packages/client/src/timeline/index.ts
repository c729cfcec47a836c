export {
  FIRST_LOCAL,
  FIRST_ORDER,
  LAST_ORDER,
  localOrder,
  padded,
  seqOf,
  serverOrder,
} from './item-order.ts';
export { newestMessage } from './newest-message.ts';
export { MESSAGE_PLACE, makeNotice } from './notice.ts';
export {
  type Attempt,
  type OutboxEntry,
  outboxAddress,
  outboxOf,
  wholeOutbox,
} from './outbox-records.ts';
export {
  type PlacedReaction,
  reactionsAddress,
  reactionsIn,
  shownReactions,
  targetOfReactions,
  withReaction,
} from './reaction-record.ts';
export {
  acceptedAddress,
  itemAddress,
  itemsBetween,
  placeAddress,
  type StoredItem,
  type StoredMessage,
  seenAddress,
  seenBeginning,
  seenIn,
} from './records.ts';
