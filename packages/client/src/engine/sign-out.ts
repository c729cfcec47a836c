import { type AccountRecord, accountAddress, deviceKeysAddress } from '../account/index.ts';
import { type EngineContext, inboxAddress, shownAddress, shownFirst } from '../conversation/index.ts';
import { Batch, type RawStretch, type RecordStore } from '../store/index.ts';

/** What a person wrote or read, and whom they know. Everything else is keys and counters. */
const content: readonly RawStretch[] = [
  { from: 'item/', to: 'item0' },
  { from: 'outbox/', to: 'outbox0' },
  { from: 'accepted/', to: 'accepted0' },
  { from: 'place/', to: 'place0' },
  { from: 'reaction/', to: 'reaction0' },
  { from: 'regular/', to: 'regular0' },
  { from: 'person/', to: 'person0' },
];

/**
 * Erases all content from this device and ends the session (A17, R33). The keys stay, sealed, for the next sign-in here;
 * of a device that was removed from its account stays that it was (A11).
 */
export async function signOutKeeping(
  records: RecordStore,
  context: EngineContext | undefined,
  account: AccountRecord,
): Promise<void> {
  // First the session here: whatever happens next, this device is signed out.
  const batch = new Batch().put(accountAddress, { ...account, session: null });
  const isOutside = account.standing === 'outsider';
  if (isOutside) batch.delete(deviceKeysAddress);
  for (const { conversationId, historyPolicy, position } of context?.table.all() ?? []) {
    // R27: what the account keeps is read again from its archive after the next sign-in.
    if (historyPolicy === 'archived') context?.stretches.restart(batch, conversationId, position + 1);
    // Its place in the list and its marks are the person's order, not what was said.
    batch.put(shownAddress(conversationId), shownFirst(0, context?.shown.of(conversationId)));
  }
  // All of these is at the server, and comes back from its beginning.
  batch.delete(inboxAddress);
  for (const { conversationId } of context?.regular.all() ?? []) batch.delete(shownAddress(conversationId));
  await records.write(batch);
  for (const stretch of content) await records.erase(stretch);
}
