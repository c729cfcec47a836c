import type { AccountId, ConversationId } from '@sotto/protocol';
import type { NoticeItem } from '../api/index.ts';
import { serverOrder } from './item-order.ts';
import type { StoredItem } from './records.ts';

/** Where notices stand beside the message of the same sequence number, which is at 5. */
const places: Readonly<Record<NoticeItem['notice'], number>> = {
  'conversation-started': 0,
  rejoined: 1,
  'messages-missing': 2,
  'message-refused': 3,
  'commit-refused': 4,
  'identity-accepted': 6,
  'device-added': 7,
  'identity-changed': 8,
  'identity-forked': 9,
};
/** Where the message of a sequence number stands. */
export const MESSAGE_PLACE = 5;

/** Something that happened at a sequence number, and is said in the conversation. */
export function makeNotice(
  conversationId: ConversationId,
  seq: number,
  at: number,
  notice: NoticeItem['notice'],
  accountId: AccountId | null = null,
): StoredItem {
  const order = serverOrder(seq, places[notice]);
  // One of a kind for each number: an event that is looked at again says the same thing once.
  return {
    type: 'notice',
    itemId: `${conversationId}/${order}`,
    conversationId,
    order,
    at,
    notice,
    accountId,
  };
}
