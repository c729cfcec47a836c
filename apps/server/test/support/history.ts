import { sealItem, systemRandom, vaultItemIdFromBytes, vaultKeyOf } from '@sotto/protocol';
import { ask, base64url, mutate, type Outcome } from './api.ts';
import type { Identity, Phone } from './phone.ts';
import { unwrap } from './phone.ts';

/** What stands for a message's key here; the server cannot tell. 301 bytes. */
export function archiveItem({ vaultKey, roster }: Identity, conversationId: string, seq: number) {
  const keys = { current: unwrap(vaultKeyOf(vaultKey, roster)), older: [] };
  const itemId = vaultItemIdFromBytes(systemRandom(16));
  const reference = { collection: 'archive', itemId, version: 1 } as const;
  const sealed = unwrap(sealItem(keys, reference, systemRandom(180), systemRandom));
  return { conversationId, seq, sealed: base64url(sealed) };
}

export const archive = (phone: Phone, items: readonly object[]): Promise<Outcome> =>
  mutate(phone.session, 'archiveMessages', { items }, '...on ArchiveMessagesPayload { archived }');

export const deleteMessages = (phone: Phone, conversationId: string, seqs: readonly number[]) =>
  mutate(
    phone.session,
    'deleteMessages',
    { conversationId, seqs },
    '...on DeleteMessagesPayload { deleted }',
  );

export const clear = (phone: Phone, conversationId: string, upTo: number) =>
  mutate(
    phone.session,
    'clearConversation',
    { conversationId, upTo },
    '...on ClearConversationPayload { clearedSeq }',
  );

export interface Page {
  readonly entries: readonly {
    readonly archived: string | null;
    readonly message: {
      readonly seq: number;
      readonly body: string | null;
      readonly transport: string | null;
    };
  }[];
  readonly hasNextPage: boolean;
}

const page = `query H($id: ID!, $before: Int, $first: Int! = 100) { conversation(id: $id) { historyPolicy
  history(before: $before, first: $first) { hasNextPage entries { archived message { seq body transport } } } } }`;

export async function historyOf(phone: Phone, id: string, variables: object = {}): Promise<Page> {
  const { data, errors } = await ask(phone.session, page, { id, ...variables });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return (data as { conversation: { history: Page } }).conversation.history;
}
