import type { ConversationId } from '@sotto/protocol';
import type { ItemOrder } from '../api/index.ts';
import type { RecordStore } from '../store/index.ts';
import { FIRST_ORDER, LAST_ORDER } from './item-order.ts';
import { itemsBetween } from './records.ts';

/** How many items are looked at in one go. */
const STRIDE = 10;

/**
 * Where the newest message of a conversation stands, once a write has added and removed messages; notices are passed
 * over. Costs little while what is removed is new.
 */
export async function newestMessage(
  records: RecordStore,
  conversationId: ConversationId,
  change: { readonly added?: readonly ItemOrder[]; readonly removed?: readonly ItemOrder[] },
): Promise<ItemOrder | null> {
  const { added = [], removed = [] } = change;
  const newestAdded = added.toSorted().at(-1) ?? null;
  let to: ItemOrder = LAST_ORDER;
  for (;;) {
    const stretch = itemsBetween(conversationId, FIRST_ORDER, to);
    const stored = await records.list({ ...stretch, descending: true, limit: STRIDE });
    for (const { value } of stored) {
      if (newestAdded !== null && value.order <= newestAdded) return newestAdded;
      if (value.type === 'message' && !removed.includes(value.order)) return value.order;
    }
    const last = stored.at(-1);
    if (last === undefined || stored.length < STRIDE) return newestAdded;
    to = last.value.order;
  }
}
