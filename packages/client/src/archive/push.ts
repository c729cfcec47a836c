import { type ArchivedMessage, sealArchiveItem, type VaultKeys, wipe } from '@sotto/protocol';
import type { ArchiveUpload, Reply } from '../ports/index.ts';
import { Batch } from '../store/index.ts';
import type { ArchiveParts } from './parts.ts';
import { archiveWaitingAddress, everyArchiveWaiting } from './records.ts';

/** Items of one writing, as many as the server takes. */
const MOST_ITEMS = 200;

/** The items are under an older key than the roster names now: look at the chain, pull, and write again. */
export interface PushRefused {
  readonly code: 'roster-behind';
}

/** Writes what waits, in the order of conversations and places, and forgets the keys that have arrived. */
export async function pushArchive(parts: ArchiveParts): Reply<void, PushRefused> {
  let from = everyArchiveWaiting.from;
  for (;;) {
    const keys = parts.keys();
    if (keys === null) return { ok: true, value: undefined };
    const waiting = await parts.records.list({ ...everyArchiveWaiting, from, limit: MOST_ITEMS });
    const last = waiting.at(-1);
    if (last === undefined) return { ok: true, value: undefined };
    const pushed = await pushBatch(
      parts,
      keys,
      waiting.map(({ value }) => value),
    );
    wipe(...waiting.map(({ value }) => value.messageKey));
    if (!pushed.ok) return pushed;
    from = `${last.key}\0`;
  }
}

async function pushBatch(
  parts: ArchiveParts,
  keys: VaultKeys,
  waiting: readonly ArchivedMessage[],
): Reply<void, PushRefused> {
  const { transport, tombstones } = parts;
  // R29: what was deleted meanwhile, here or elsewhere, is not archived anew.
  const isGone = ({ conversationId, seq, messageId }: ArchivedMessage) =>
    tombstones.names(conversationId, seq, messageId);
  const gone = waiting.filter(isGone);
  await forget(parts, gone);
  const wanted = onePerPlace(waiting.filter((message) => !gone.includes(message)));
  if (wanted.length === 0) return { ok: true, value: undefined };
  const uploads = wanted.map((message) => uploadOf(parts, keys, message));
  const answer = await transport.archiveMessages(uploads);
  if (answer.ok) {
    await forget(parts, wanted);
    return answer;
  }
  switch (answer.error.code) {
    case 'invalid':
      return { ok: false, error: { code: 'roster-behind' } };
    case 'not-found': {
      // One conversation that is not there must not hold up the others: each on its own.
      const ids = new Set(wanted.map(({ conversationId }) => conversationId));
      if (ids.size === 1) return { ok: true, value: undefined };
      for (const id of ids) {
        const own = wanted.filter(({ conversationId }) => conversationId === id);
        const pushed = await pushBatch(parts, keys, own);
        if (!pushed.ok) return pushed;
      }
      return { ok: true, value: undefined };
    }
    default:
      return { ok: false, error: answer.error };
  }
}

/** The server takes each place once; of two messages that were at one place the first is the one that it has. */
function onePerPlace(messages: readonly ArchivedMessage[]): readonly ArchivedMessage[] {
  return messages.filter((message, index) => {
    const before = messages[index - 1];
    return before?.conversationId !== message.conversationId || before.seq !== message.seq;
  });
}

function uploadOf({ random }: ArchiveParts, keys: VaultKeys, message: ArchivedMessage): ArchiveUpload {
  const sealed = sealArchiveItem(keys, message, random);
  if (!sealed.ok) throw new TypeError(`an item of our own does not fit: ${sealed.error.code}`);
  return { conversationId: message.conversationId, seq: message.seq, sealed: sealed.value };
}

async function forget({ records }: ArchiveParts, messages: readonly ArchivedMessage[]): Promise<void> {
  const batch = new Batch();
  for (const message of messages) batch.delete(archiveWaitingAddress(message));
  await records.write(batch);
}
