import { bytes, type Codec, defineCodec, struct } from '../codec/index.ts';
import { messageIdSchema } from '../id-schemas.ts';
import type { MessageId } from '../ids.ts';

/** What the MLS application message carries: the way into the body, once, for today's devices. */
export interface TransportPayload {
  /** 32 bytes. */
  readonly messageKey: Uint8Array;
  readonly messageId: MessageId;
}

export const transportPayloadCodec: Codec<TransportPayload> = defineCodec(
  struct({ messageKey: bytes(32), messageId: messageIdSchema }),
  128,
);
