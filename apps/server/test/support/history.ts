import { noChanges, sealItem, systemRandom, vaultItemIdFromBytes, vaultKeyOf } from '@sotto/protocol';
import { ask, base64url, mutate, type Outcome } from './api.ts';
import { Cast } from './cast.ts';
import { claim, commitThrough, joined, say, startDirect } from './conversation.ts';
import { anotherPhone, expectType, type Identity, newPhone, type Phone, unwrap } from './phone.ts';
import type { TestServer } from './server.ts';
import { type Row, tablesOf } from './tables.ts';

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

const page = `query H($id: ID!, $before: Int, $first: Int! = 100) { conversation(id: $id) {
  history(before: $before, first: $first) { hasNextPage entries { archived message { seq body transport } } } } }`;

export async function historyOf(phone: Phone, id: string, variables: object = {}): Promise<Page> {
  const { data, errors } = await ask(phone.session, page, { id, ...variables });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  // What was asked for.
  const { history } = (data as { conversation: { history: Page } }).conversation;
  return history;
}

export async function policyOf({ session }: Phone, id: string): Promise<unknown> {
  const { data } = await ask(session, 'query P($id: ID!) { conversation(id: $id) { historyPolicy } }', {
    id,
  });
  return data?.['conversation'];
}

/** A message event as `Conversation.events` gives it, or the place of a commit. */
export interface Event {
  readonly seq: number;
  readonly body?: string | null;
  readonly transport?: string | null;
}

export async function eventAt({ session }: Phone, id: string, seq: number): Promise<Event | undefined> {
  const query = `query E($id: ID!, $after: Int!) { conversation(id: $id) { events(after: $after, first: 1) {
    events { seq ...on MessageEvent { body transport } } } } }`;
  const { data } = await ask(session, query, { id, after: seq - 1 });
  // As above.
  return (data as { conversation: { events: { events: Event[] } } }).conversation.events.events[0];
}

/** Conversations for tests of history, each between two new people. @param on asked when they sign up. */
export class Talks {
  readonly #cast: Cast;
  readonly #on: () => TestServer;

  constructor(on: () => TestServer) {
    this.#on = on;
    this.#cast = new Cast(on);
  }

  person(prefix: string): Promise<Phone> {
    return newPhone(this.#on(), this.#cast.name(prefix));
  }

  /** Alice has said `count` things to Bob, the first of them at 2. */
  async talk(count: number, historyPolicy: 'archived' | 'ephemeral' = 'archived') {
    const alice = await this.person('alice');
    const bob = await this.person('bert');
    const { a, b } = await startDirect(alice, bob, historyPolicy);
    for (let n = 0; n < count; n += 1) await say(a, `message ${n}`);
    return { alice, bob, a, b, id: a.id };
  }

  /** As `talk`, with a second device of Alice's that is a member; what she said begins at 3. */
  async withTablet(count: number) {
    const parts = await this.talk(0);
    const { alice, bob, a } = parts;
    const tablet = await anotherPhone(this.#on(), alice);
    const staged = await a.stage({ ...noChanges, add: await claim(alice, alice, [tablet.keys.id]) });
    expectType(await commitThrough(a, staged, 1), 'CommitToConversationPayload');
    a.adopt(staged);
    tablet.meet(bob);
    await joined(tablet, staged);
    for (let n = 0; n < count; n += 1) await say(a, `message ${n}`);
    return { ...parts, tablet };
  }

  /** What the database has of a conversation in one of its tables. */
  async rowsOf(table: string, id: string): Promise<readonly Row[]> {
    return ((await tablesOf(this.#on())).get(table) ?? []).filter((row) => row['conversation_id'] === id);
  }
}

export const acknowledge = ({ session }: Phone, conversationId: string, seq: number): Promise<Outcome> =>
  mutate(
    session,
    'acknowledge',
    { positions: [{ conversationId, seq }] },
    '...on AcknowledgePayload { moved }',
  );

export const itemsFor = ({ identity }: Phone, id: string, seqs: readonly number[]) =>
  seqs.map((seq) => archiveItem(identity, id, seq));

export const seqsOf = async (phone: Phone, id: string, variables: object = {}) =>
  (await historyOf(phone, id, variables)).entries.map(({ message }) => message.seq);
