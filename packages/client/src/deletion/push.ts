import type { ConversationId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import type { Reply } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import { deletionWaitingAddress, everyDeletionWaiting, type WaitingDeletion } from '../tombstones/index.ts';
import { deletedName, encodeState, mergeState } from '../vault/index.ts';

/** Messages of one call, as many as the server takes. */
const MOST_SEQS = 200;

/** Tells the account's other devices, by the vault, and the server of what was deleted here. */
export async function pushDeletions(context: EngineContext): Reply<void> {
  const { records, vault, tombstones } = context;
  for (const { key, value } of await records.list(everyDeletionWaiting)) {
    const id = conversationOf(context, key);
    // The account's keys come with the next look at the vault.
    if (id === null || vault.keys === null) continue;
    await vault.put('state', deletedName(id), encodeState(tombstones.of(id)), mergeState);
    const pushed = await pushOne(context, id, value);
    if (!pushed.ok) return pushed;
  }
  return { ok: true, value: undefined };
}

async function pushOne(
  context: EngineContext,
  id: ConversationId,
  { clearTo, seqs }: WaitingDeletion,
): Reply<void> {
  const { transport } = context;
  if (clearTo > 0) {
    const cleared = await transport.clearConversation(id, clearTo);
    // There is none any more: nothing is left to be deleted.
    if (!cleared.ok && cleared.error.code !== 'not-found') return { ok: false, error: cleared.error };
  }
  for (let at = 0; at < seqs.length; at += MOST_SEQS) {
    const deleted = await transport.deleteMessages(id, seqs.slice(at, at + MOST_SEQS));
    if (!deleted.ok && deleted.error.code !== 'not-found') return { ok: false, error: deleted.error };
  }
  await settle(context, id, { clearTo, seqs });
  return { ok: true, value: undefined };
}

/** What was deleted meanwhile goes on waiting. */
async function settle(context: EngineContext, id: ConversationId, done: WaitingDeletion): Promise<void> {
  const address = deletionWaitingAddress(id);
  await context.shown.exclusively(id, async () => {
    const waiting = await context.records.get(address);
    if (waiting === undefined) return;
    const seqs = waiting.seqs.filter((seq) => !done.seqs.includes(seq));
    const clearTo = waiting.clearTo > done.clearTo ? waiting.clearTo : 0;
    const batch = new Batch();
    if (seqs.length === 0 && clearTo === 0) batch.delete(address);
    else batch.put(address, { clearTo, seqs });
    await context.records.write(batch);
  });
}

function conversationOf({ table }: EngineContext, key: string): ConversationId | null {
  const name = key.slice(everyDeletionWaiting.from.length);
  return table.all().find(({ conversationId }) => conversationId === name)?.conversationId ?? null;
}
