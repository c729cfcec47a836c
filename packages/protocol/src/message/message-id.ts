import { sha256 } from '../crypto/public.ts';
import {
  type ConversationId,
  type DeviceId,
  hashIdToBytes,
  type MessageId,
  messageIdFromBytes,
  uuidToBytes,
} from '../ids.ts';
import { labels } from '../labels.ts';
import { AEAD_TAG_BYTES, COMMITMENT_BYTES } from './body-layout.ts';
import { sizeClasses } from './padding.ts';

/** Who sent a body, and where: what its id and its keys are bound to. */
export interface BodyContext {
  readonly conversationId: ConversationId;
  readonly sender: DeviceId;
}

/** The id of a message: anybody who has the body can compute it. */
export function messageIdOf(context: BodyContext, body: Uint8Array): MessageId {
  const conversation = uuidToBytes(context.conversationId);
  return messageIdFromBytes(sha256(labels.messageId, conversation, hashIdToBytes(context.sender), body));
}

/** Whether a body has one of the lengths that bodies have (R24); all that can be said of it without its key. */
export function isBodyLength(length: number): boolean {
  return sizeClasses.includes(length - COMMITMENT_BYTES - AEAD_TAG_BYTES);
}
