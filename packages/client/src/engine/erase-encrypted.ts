import { creationAddress, everyConversation, everyCreation, shownAddress } from '../conversation/index.ts';
import { Batch, type RawStretch, type RecordStore } from '../store/index.ts';
import { placeAddress } from '../timeline/index.ts';

/** Records of one conversation, by the beginning of their keys. */
const ofConversation = ['item', 'outbox', 'accepted', 'seen', 'reaction', 'missed'] as const;
/** Those that encrypted conversations alone have. The list of conversations goes last: it says what is left to do. */
const ofAll: readonly RawStretch[] = [
  'state',
  'pending',
  'creation',
  'key-package',
  'vault-item',
  'vault-waiting',
  'archive-waiting',
  'stretch',
  'deleted',
  'deletion-waiting',
  'conversation',
].map((kind) => ({ from: `${kind}/`, to: `${kind}0` }));

/**
 * Erases everything encrypted from this device: what was said, and every key. Regular conversations and what is known
 * of other people's identities (R6) stay. A crash in the middle leaves the rest for the next time.
 */
export async function eraseEncrypted(records: RecordStore): Promise<void> {
  const ids = new Set((await records.list(everyConversation)).map(({ value }) => value.conversationId));
  for (const id of ids) {
    for (const kind of ofConversation) await records.erase({ from: `${kind}/${id}/`, to: `${kind}/${id}0` });
  }
  const batch = new Batch();
  const places = { from: 'place/', to: 'place0', codec: placeAddress('').codec };
  for (const { key, value } of await records.list(places)) {
    if (ids.has(value.conversationId)) batch.delete({ key });
  }
  for (const { value } of await records.list(everyCreation)) batch.delete(creationAddress(value.accountId));
  for (const id of ids) batch.delete(shownAddress(id));
  await records.write(batch);
  for (const stretch of ofAll) await records.erase(stretch);
}
