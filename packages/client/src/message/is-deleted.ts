import type { ContentBody, ConversationId, MessageId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import { seenAddress } from '../timeline/index.ts';

/** R29: whether the account has deleted a message, or what it is a reaction to. */
export async function isDeleted(
  { tombstones, records }: EngineContext,
  conversationId: ConversationId,
  message: { readonly seq: number; readonly messageId: MessageId; readonly body: ContentBody },
): Promise<boolean> {
  const { seq, messageId, body } = message;
  if (tombstones.names(conversationId, seq, messageId)) return true;
  if (body.type !== 'reaction') return false;
  // Without knowing where it stands, its id alone has to say so.
  const target = (await records.get(seenAddress(conversationId, body.target))) ?? Number.MAX_SAFE_INTEGER;
  return tombstones.names(conversationId, target, body.target);
}
