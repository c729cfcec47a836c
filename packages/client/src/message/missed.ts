import {
  type ConversationId,
  type DeviceId,
  defineCodec,
  parseDeviceId,
  parseMessageId,
  uint,
} from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import type { MessageEvent } from '../ports/index.ts';
import type { Address, Batch } from '../store/index.ts';
import { seenAddress } from '../timeline/index.ts';

/**
 * How many messages of a device came without a key and are looked for in the archive: the gap that they leave in the
 * sender's counting (R25) is told of there, or was deleted by the account, and is not told twice.
 */
function missedAddress(conversationId: ConversationId, sender: DeviceId): Address<number> {
  return { key: `missed/${conversationId}/${sender}`, codec: defineCodec(uint(), 16) };
}

/** A message is here by its place only. What the server says of it is held against it when it is found. */
export async function noteMissed(
  context: EngineContext,
  batch: Batch,
  conversationId: ConversationId,
  { messageId, senderDeviceId, seq, acceptedAt }: MessageEvent,
): Promise<void> {
  const [id, sender] = [parseMessageId(messageId), parseDeviceId(senderDeviceId)];
  const since = Math.min(context.clock.now(), acceptedAt);
  const place = { conversationId, from: seq, to: seq + 1 };
  context.stretches.put(batch, { ...place, kind: 'message', due: true, since });
  if (!id.ok || !sender.ok) return;
  batch.put(seenAddress(conversationId, id.value), seq);
  const address = missedAddress(conversationId, sender.value);
  batch.put(address, ((await context.records.get(address)) ?? 0) + 1);
}

/** @param skipped numbers of a sender that never came. @returns how many of them nothing is known of. */
export async function withoutMissed(
  { records }: EngineContext,
  batch: Batch,
  conversationId: ConversationId,
  sender: DeviceId,
  skipped: number,
): Promise<number> {
  if (skipped === 0) return 0;
  const address = missedAddress(conversationId, sender);
  const missed = (await records.get(address)) ?? 0;
  if (missed === 0) return skipped;
  const left = Math.max(0, missed - skipped);
  if (left === 0) batch.delete(address);
  else batch.put(address, left);
  return Math.max(0, skipped - missed);
}
