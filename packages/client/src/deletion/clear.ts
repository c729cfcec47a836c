import type { ConversationId } from '@sotto/protocol';
import { archiveWaitingUpTo } from '../archive/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import {
  FIRST_ORDER,
  itemAddress,
  itemsBetween,
  reactionsAddress,
  reactionsIn,
  seenAddress,
  serverOrder,
  targetOfReactions,
} from '../timeline/index.ts';
import { type Removal, takeOutItem } from './take-out.ts';

/** Takes out everything of a conversation up to and including a place. */
export async function clear(
  context: EngineContext,
  removal: Removal,
  conversationId: ConversationId,
  upTo: number,
): Promise<void> {
  const { records, stretches } = context;
  const { batch } = removal;
  const stretch = itemsBetween(conversationId, FIRST_ORDER, serverOrder(upTo + 1));
  for (const { value } of await records.list(stretch)) {
    if (value.type === 'message') takeOutItem(context, removal, value);
    else {
      batch.delete(itemAddress(conversationId, value.order));
      removal.removedItems.push(value.itemId);
    }
  }
  for (const key of await records.keys(archiveWaitingUpTo(conversationId, upTo))) batch.delete({ key });
  for (const key of await records.keys(reactionsIn(conversationId))) {
    const target = targetOfReactions(conversationId, key);
    const seq = target === null ? undefined : await records.get(seenAddress(conversationId, target));
    // Of one that is not here it is not known: it stays, and is shown of nothing.
    if (target !== null && seq !== undefined && seq <= upTo)
      batch.delete(reactionsAddress(conversationId, target));
  }
  for (const unread of stretches.of(conversationId)) {
    if (unread.to <= upTo + 1) stretches.remove(batch, unread);
  }
}
