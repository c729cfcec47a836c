import { equalBytes } from '../crypto/public.ts';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import { type ConversationId, uuidToBytes } from '../ids.ts';
import { parseTransport } from '../membership/index.ts';
import { isBodyLength, messageIdOf } from '../message/public.ts';
import type { AcceptedMessage, MessageUpload } from './api.ts';

export type MessageError = Failure<
  | 'malformed'
  | 'wrong-conversation'
  /** Not of the current epoch (R16). */
  | 'wrong-epoch'
  /** The id is not that of this body from this device in this conversation (R23). */
  | 'wrong-message-id'
>;

/** Where a conversation stands, as far as a message is concerned. */
export interface MessageGround {
  readonly conversationId: ConversationId;
  readonly epoch: number;
}

/**
 * What can be checked of a message without a key: that it is an application message of this conversation's
 * current epoch (R16), that the body has a length that bodies have (R24), and that the id is the hash of body,
 * conversation and sending device (R23). Whether that device is a member, and whether a removal is due first
 * (R17), the caller asks of the conversation.
 */
export function checkMessage(
  ground: MessageGround,
  upload: MessageUpload,
): Result<AcceptedMessage, MessageError> {
  const message = parseTransport(upload.transport);
  if (message === null) return fail('malformed', 'not an MLS application message');
  if (!isBodyLength(upload.body.length)) return fail('malformed', 'a body of no possible length');
  if (!equalBytes(message.groupId, uuidToBytes(ground.conversationId))) {
    return fail('wrong-conversation', 'of another group');
  }
  if (message.epoch !== BigInt(ground.epoch)) {
    return fail('wrong-epoch', `of epoch ${message.epoch}, now ${ground.epoch}`);
  }
  if (message.data.conversationId !== ground.conversationId) {
    return fail('wrong-conversation', 'the authenticated data names another conversation');
  }
  const { conversationId } = ground;
  const messageId = messageIdOf({ conversationId, sender: upload.sender.deviceId }, upload.body);
  if (message.data.messageId !== messageId) return fail('wrong-message-id', 'not the id of this body');
  return ok({ messageId });
}
