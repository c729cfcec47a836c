import { type AccountRecord, accountAddress } from '../account/index.ts';
import type { SignOutOutcome } from '../api.ts';
import { type ConversationTable, shownAddress, shownFirst } from '../conversation/index.ts';
import type { TransportPort } from '../ports/index.ts';
import { Batch, type RawStretch, type RecordStore } from '../store/index.ts';

/** What a person wrote or read, and whom they know. Everything else is keys and counters. */
const content: readonly RawStretch[] = [
  { from: 'item/', to: 'item0' },
  { from: 'outbox/', to: 'outbox0' },
  { from: 'accepted/', to: 'accepted0' },
  { from: 'place/', to: 'place0' },
  { from: 'person/', to: 'person0' },
];

/**
 * Erases all content from this device and ends the session (R33). The keys stay, sealed: they are the account's
 * only ones as long as there is neither another device nor a recovery.
 */
export async function signOut(
  records: RecordStore,
  transport: TransportPort,
  table: ConversationTable | undefined,
  account: AccountRecord,
): Promise<SignOutOutcome> {
  // First the session here: whatever happens next, this device is signed out.
  const batch = new Batch().put(accountAddress, { ...account, session: null });
  for (const { conversationId } of table?.all() ?? []) {
    batch.put(shownAddress(conversationId), shownFirst(0));
  }
  await records.write(batch);
  for (const stretch of content) await records.erase(stretch);
  // The server forgets an abandoned session by itself; this only makes it soon.
  await transport.signOut();
  transport.useToken(null);
  return { keys: 'kept' };
}
