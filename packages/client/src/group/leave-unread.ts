import type { ConversationContext, ConversationId } from '@sotto/protocol';
import { isKept } from '../archive/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import type { Batch } from '../store/index.ts';

/**
 * This device comes into a conversation, or back into it, without what was said before: where the account keeps it, it is
 * to be read from the archive (R27, R28).
 *
 * @param joined the context that this device has joined.
 * @param unread from the first place that it has not read up to, and without, the one where it joined.
 */
export function leaveUnread(
  { stretches, clock }: EngineContext,
  batch: Batch,
  joined: ConversationContext,
  unread: { readonly conversationId: ConversationId; readonly from: number; readonly to: number },
): void {
  if (isKept(joined)) stretches.put(batch, { ...unread, kind: 'span', due: true, since: clock.now() });
}
