export { FIRST_ORDER, LAST_ORDER, localOrder, serverOrder } from './item-order.ts';
export { MESSAGE_PLACE, makeNotice } from './notice.ts';
export {
  type Attempt,
  acceptedAddress,
  itemAddress,
  itemsBetween,
  type OutboxEntry,
  outboxAddress,
  outboxOf,
  placeAddress,
  type StoredItem,
  seenAddress,
  wholeOutbox,
} from './records.ts';
