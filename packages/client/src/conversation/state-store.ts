import {
  type ConversationId,
  type ConversationState,
  conversationChanges,
  loadConversation,
} from '@sotto/protocol';
import { StoreFault } from '../ports/index.ts';
import type { Batch, RecordStore } from '../store/index.ts';
import { stateEntries, stateEntryAddress } from './records.ts';

/** Puts into a batch what changes when `before` becomes `after`: little for a message, whatever the group's size. */
export function putState(
  batch: Batch,
  id: ConversationId,
  before: ConversationState | null,
  after: ConversationState,
): void {
  for (const { key, value } of conversationChanges(before, after)) {
    const address = stateEntryAddress(id, key);
    if (value === null) batch.delete(address);
    else batch.put(address, value);
  }
}

/** @throws StoreFault when the state is not there, or not what was written. */
export async function readState(records: RecordStore, id: ConversationId): Promise<ConversationState> {
  const entries = stateEntries(id);
  const stored = await records.list(entries);
  const state = loadConversation(stored.map(({ key, value }) => [key.slice(entries.from.length), value]));
  if (state.ok) return state.value;
  const code = state.error.code === 'state-too-new' ? 'store-newer' : 'store-corrupt';
  throw new StoreFault(code, 'a state of a conversation');
}

export async function deleteState(records: RecordStore, batch: Batch, id: ConversationId): Promise<void> {
  for (const { key } of await records.list(stateEntries(id))) batch.delete({ key });
}
