import { type ConversationId, type MessageId, nothingDeleted, tombstoneOf } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import type { Batch } from '../store/index.ts';
import { deletionWaitingAddress } from '../tombstones/index.ts';

/**
 * Notes that messages which have their places are deleted (R29): for this device at once, and for the server and the
 * account's other devices as soon as they can be told.
 */
export async function deletePlaced(
  { tombstones, records }: EngineContext,
  batch: Batch,
  conversationId: ConversationId,
  ...messages: readonly { readonly seq: number; readonly messageId: MessageId }[]
): Promise<void> {
  const address = deletionWaitingAddress(conversationId);
  const waiting = (await records.get(address)) ?? { clearTo: 0, seqs: [] };
  const seqs = new Set([...waiting.seqs, ...messages.map(({ seq }) => seq)]);
  batch.put(address, { ...waiting, seqs: [...seqs].toSorted((a, b) => a - b) });
  tombstones.add(batch, {
    ...nothingDeleted(conversationId),
    messages: messages.map(({ seq, messageId }) => tombstoneOf(seq, messageId)),
  });
}
