import { type Codec, defineCodec, struct } from '../codec/index.ts';
import { conversationIdSchema, messageIdSchema } from '../id-schemas.ts';
import type { ConversationId, MessageId } from '../ids.ts';

/** The authenticated data of an MLS application message: in the clear, for the server to sort by (R23). */
export interface MessageAssociatedData {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
}

export const associatedDataCodec: Codec<MessageAssociatedData> = defineCodec(
  struct({ conversationId: conversationIdSchema, messageId: messageIdSchema }),
  128,
);
