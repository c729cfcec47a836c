import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { type Answer, ask, type Caller, mutate, type Outcome } from './api.ts';
import type { SignedIn } from './person.ts';
import { expectType } from './phone.ts';
import { openFeed } from './socket.ts';

export const messageFields =
  'id conversationId seq changedSeq senderAccountId text sentAt reactions { accountId emoji }';
/** Everything that a side can see of a conversation, with its newest messages. */
export const conversationView = `id createdAt updatedAt lastSeq revision request listed readSeq clearedSeq unread
  pinned muted archived peer { id handle displayName gone } lastMessage { ${messageFields} }`;
const payload = `...on RegularConversationPayload { conversation { ${conversationView} } }`;

export interface Message {
  readonly id: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly changedSeq: number;
  readonly senderAccountId: string;
  readonly text: string;
  readonly sentAt: string;
  readonly reactions: readonly { readonly accountId: string; readonly emoji: string }[];
}

export interface View {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly lastSeq: number;
  readonly revision: number;
  readonly request: boolean;
  readonly listed: boolean;
  readonly readSeq: number;
  readonly clearedSeq: number;
  readonly unread: number;
  readonly pinned: boolean;
  readonly muted: boolean;
  readonly archived: boolean;
  readonly peer: {
    readonly id: string;
    readonly handle: string;
    readonly displayName: string;
    readonly gone: boolean;
  };
  readonly lastMessage: Message | null;
}

export interface Changes {
  readonly messages: readonly Message[];
  readonly deletedMessageIds: readonly string[];
  readonly throughSeq: number;
  readonly throughRevision: number;
  readonly hasNextPage: boolean;
}

/** What was asked for; the types above stand for the selections above. */
function dataOf(answer: Answer): Record<string, unknown> {
  expect(answer.errors, JSON.stringify(answer.errors)).toEqual([]);
  return answer.data ?? {};
}

export const startOutcome = (caller: Caller, accountId: unknown): Promise<Outcome> =>
  mutate(
    caller,
    'startRegularConversation',
    { accountId },
    `...on StartRegularConversationPayload { conversation { ${conversationView} } }`,
  );

export async function start(caller: Caller, peer: SignedIn): Promise<View> {
  const outcome = expectType(await startOutcome(caller, peer.accountId), 'StartRegularConversationPayload');
  return outcome['conversation'] as View;
}

export const sendOutcome = (
  caller: Caller,
  conversationId: unknown,
  text: unknown,
  id: unknown = randomUUID(),
): Promise<Outcome> =>
  mutate(
    caller,
    'sendRegularMessage',
    { conversationId, id, text },
    `...on SendRegularMessagePayload { placed: message { ${messageFields} } }`,
  );

export async function send(
  caller: Caller,
  conversationId: string,
  text: string,
  id = randomUUID() as string,
): Promise<Message> {
  const outcome = await sendOutcome(caller, conversationId, text, id);
  return expectType(outcome, 'SendRegularMessagePayload')['placed'] as Message;
}

export const reactOutcome = (
  caller: Caller,
  conversationId: unknown,
  messageId: unknown,
  emoji: unknown,
): Promise<Outcome> =>
  mutate(
    caller,
    'reactToRegularMessage',
    { conversationId, messageId, emoji },
    `...on ReactToRegularMessagePayload { placed: message { ${messageFields} } }`,
  );

export const deleteMessageOutcome = (caller: Caller, conversationId: unknown, messageId: unknown) =>
  mutate(
    caller,
    'deleteRegularMessage',
    { conversationId, messageId },
    '...on DeleteRegularMessagePayload { messageId }',
  );

export const deleteConversationOutcome = (caller: Caller, conversationId: unknown, throughSeq: unknown) =>
  mutate(caller, 'deleteRegularConversation', { conversationId, throughSeq }, payload);

export const acceptOutcome = (caller: Caller, conversationId: unknown) =>
  mutate(caller, 'acceptMessageRequest', { conversationId }, payload);

export const markOutcome = (caller: Caller, conversationId: unknown, marks: object) =>
  mutate(caller, 'markRegularConversation', { conversationId, ...marks }, payload);

export const followOutcome = (caller: Caller, accountId: string) =>
  mutate(caller, 'followAccount', { accountId });
export const unfollowOutcome = (caller: Caller, accountId: string) =>
  mutate(caller, 'unfollowAccount', { accountId });
export const blockOutcome = (caller: Caller, accountId: string) =>
  mutate(caller, 'blockAccount', { accountId });
export const unblockOutcome = (caller: Caller, accountId: string) =>
  mutate(caller, 'unblockAccount', { accountId });

export async function view(caller: Caller, id: string): Promise<View | null> {
  const query = `query V($id: ID!) { regularConversation(id: $id) { ${conversationView} } }`;
  return dataOf(await ask(caller, query, { id }))['regularConversation'] as View | null;
}

export async function seen(caller: Caller, id: string): Promise<View> {
  const found = await view(caller, id);
  if (found === null) throw new Error('no such conversation');
  return found;
}

export async function messagesOf(
  caller: Caller,
  id: string,
  page: { readonly before?: number; readonly first?: number } = {},
): Promise<{ readonly messages: readonly Message[]; readonly hasNextPage: boolean }> {
  const query = `query M($id: ID!, $before: Int, $first: Int! = 100) { regularConversation(id: $id) {
    messages(before: $before, first: $first) { hasNextPage messages { ${messageFields} } } } }`;
  const data = dataOf(await ask(caller, query, { id, ...page }));
  return (data['regularConversation'] as { messages: Awaited<ReturnType<typeof messagesOf>> }).messages;
}

export const textsOf = async (caller: Caller, id: string): Promise<readonly string[]> =>
  (await messagesOf(caller, id)).messages.map(({ text }) => text);

export async function changesOf(
  caller: Caller,
  id: string,
  afterSeq = 0,
  afterRevision = 0,
  first = 100,
): Promise<Changes & Pick<View, 'lastSeq' | 'revision' | 'clearedSeq'>> {
  const query = `query C($id: ID!, $afterSeq: Int!, $afterRevision: Int!, $first: Int!) {
    regularConversation(id: $id) { lastSeq revision clearedSeq
      changes(afterSeq: $afterSeq, afterRevision: $afterRevision, first: $first) {
        messages { ${messageFields} } deletedMessageIds throughSeq throughRevision hasNextPage } } }`;
  const data = dataOf(await ask(caller, query, { id, afterSeq, afterRevision, first }));
  const { changes, ...rest } = data['regularConversation'] as View & { readonly changes: Changes };
  return { ...rest, ...changes };
}

export async function inboxOf(
  caller: Caller,
  changedAfter = 0,
  first = 100,
): Promise<{ readonly conversations: readonly View[]; readonly hasNextPage: boolean }> {
  const query = `query I($changedAfter: Int!, $first: Int!) { viewer {
    regularConversations(changedAfter: $changedAfter, first: $first) {
      hasNextPage conversations { ${conversationView} } } } }`;
  const data = dataOf(await ask(caller, query, { changedAfter, first }));
  return (data['viewer'] as { regularConversations: Awaited<ReturnType<typeof inboxOf>> })
    .regularConversations;
}

/** The changes of an inbox, over a websocket of its own. */
export const openInbox = (caller: Caller, after = 0) =>
  openFeed(
    caller,
    `subscription { inboxChanges(after: ${after}) { revision conversation { ${conversationView} } } }`,
  );

/** Whether a promise stays open for a while. */
export async function staysQuiet(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const quiet = Symbol('quiet');
  const timer = new Promise((resolve) => setTimeout(() => resolve(quiet), milliseconds));
  return (await Promise.race([promise.catch(() => null), timer])) === quiet;
}

/** Everything that somebody can ask of a conversation, as it comes over the wire. */
export async function everything(who: Caller, id: string): Promise<string> {
  const query = `query E($id: ID!) { regularConversation(id: $id) { ${conversationView}
    messages(first: 100) { hasNextPage messages { ${messageFields} } }
    changes(afterSeq: 0, afterRevision: 0) {
      messages { ${messageFields} } deletedMessageIds throughSeq throughRevision hasNextPage } }
    viewer { regularConversations { hasNextPage conversations { ${conversationView} } } } }`;
  const { data, errors } = await ask(who, query, { id });
  return JSON.stringify({ data, errors });
}
