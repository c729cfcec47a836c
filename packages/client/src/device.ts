import { parseAccountId, parseConversationId } from '@sotto/protocol';
import { profileOf } from './account/index.ts';
import { createGraphqlTransport } from './adapters/graphql/index.ts';
import { platformNetwork, systemClock, systemRandom } from './adapters/platform/index.ts';
import type {
  AccountReport,
  ConversationFailure,
  ConversationSummary,
  DeleteAccountFailure,
  Device,
  DeviceEvent,
  DeviceStatus,
  FindPersonFailure,
  ItemOrder,
  Marks,
  Me,
  MessageItem,
  PersonDetails,
  PersonFailure,
  ProfileFailure,
  ReactFailure,
  RefreshFailure,
  ReportFailure,
  Result,
  Security,
  SendFailure,
  SignInFailure,
  SignInInput,
  SignOutOutcome,
  SignUpFailure,
  SignUpInput,
  StartConversationFailure,
  TimelinePage,
  TimelineQuery,
} from './api/index.ts';
import { deleteAccount, Lifecycle } from './engine/index.ts';
import { refreshLeaf, startEncrypted } from './group/index.ts';
import {
  discardItem,
  enqueueReaction,
  enqueueText,
  markHere,
  markRead,
  newItemId,
  retryItem,
} from './message/index.ts';
import type { DeviceOptions } from './options.ts';
import type { AccountFacts, TransportPort } from './ports/index.ts';
import { NOT_READY, ReadyCalls } from './ready-calls.ts';
import {
  acceptRequest,
  deleteRegular,
  deleteRegularMessage,
  markRegular,
  reactRegular,
  readHistory,
  startRegular,
} from './regular/index.ts';
import { changeAvatar, changeDisplayName, findPerson, person, relate, report } from './social/index.ts';

const EMPTY_PAGE: TimelinePage = { items: [], hasEarlier: false };

/** Starts a device on its store. It is `starting` at first; `subscribe` tells what it comes to. */
export function createDevice(options: DeviceOptions): Device {
  const { server, store, sessionTransport } = options;
  return new LocalDevice(
    new Lifecycle({
      store,
      transport: options.transport ?? createGraphqlTransport(server, sessionTransport),
      clock: options.clock ?? systemClock,
      random: options.random ?? systemRandom,
      network: options.network ?? platformNetwork,
    }),
  );
}

/** The façade: finds out whether the device is in a state for a call, and hands it to its use case. */
class LocalDevice extends ReadyCalls implements Device {
  status(): DeviceStatus {
    return this.lifecycle.status();
  }

  subscribe(listener: (event: DeviceEvent) => void): () => void {
    return this.lifecycle.subscribe(listener);
  }

  signUp(input: SignUpInput): Promise<Result<Me, SignUpFailure>> {
    return this.lifecycle.signUp(input);
  }

  signIn(input: SignInInput): Promise<Result<Me, SignInFailure>> {
    return this.lifecycle.signIn(input);
  }

  signOut(): Promise<SignOutOutcome> {
    return this.lifecycle.signOut();
  }

  async updateProfile(displayName: string): Promise<Result<Me, ProfileFailure>> {
    return await this.#changeProfile((transport) => changeDisplayName(transport, displayName));
  }

  async setAvatar(image: Uint8Array | null): Promise<Result<Me, ProfileFailure>> {
    return await this.#changeProfile((transport) => changeAvatar(transport, image));
  }

  async deleteAccount(password: string): Promise<Result<void, DeleteAccountFailure>> {
    const running = await this.lifecycle.running();
    const status = this.status();
    if (running === undefined || status.state !== 'ready') return NOT_READY;
    const { handle } = status.me;
    return await deleteAccount(this.lifecycle, running.context.transport, { handle, password });
  }

  async findPerson(text: string): Promise<Result<PersonDetails, FindPersonFailure>> {
    const running = await this.lifecycle.running();
    if (running === undefined) return { ok: false, error: { code: 'offline' } };
    return await this.lifecycle.guard(() => findPerson(running.context, text));
  }

  person(accountId: string): Promise<Result<PersonDetails, PersonFailure>> {
    return this.use((context) => person(context, accountId));
  }

  follow(accountId: string): Promise<Result<PersonDetails, PersonFailure>> {
    return this.use((context) => relate(context, 'follow', accountId));
  }

  unfollow(accountId: string): Promise<Result<PersonDetails, PersonFailure>> {
    return this.use((context) => relate(context, 'unfollow', accountId));
  }

  block(accountId: string): Promise<Result<PersonDetails, PersonFailure>> {
    return this.use((context) => relate(context, 'block', accountId));
  }

  unblock(accountId: string): Promise<Result<PersonDetails, PersonFailure>> {
    return this.use((context) => relate(context, 'unblock', accountId));
  }

  report(accountId: string, what: AccountReport): Promise<Result<void, ReportFailure>> {
    return this.use((context) => report(context, accountId, what));
  }

  async startConversation(
    accountId: string,
    security: Security = 'encrypted',
  ): Promise<Result<ConversationSummary, StartConversationFailure>> {
    const running = await this.lifecycle.running();
    if (running === undefined) return NOT_READY;
    const id = parseAccountId(accountId);
    const { context } = running;
    if (!id.ok || id.value === context.self.accountId) return { ok: false, error: { code: 'not-found' } };
    return await this.lifecycle.guard(async () => {
      // One at a time for each account: two calls are two clicks on one button.
      const started = await running.starts.run(`${security} ${id.value}`, () =>
        security === 'regular' ? startRegular(context, id.value) : startEncrypted(context, id.value),
      );
      if (!started.ok) return started;
      const summary = await context.shown.summary(started.value);
      if (summary === null) throw new TypeError('a conversation that was started is not there');
      return { ok: true, value: summary };
    });
  }

  acceptRequest(conversationId: string): Promise<Result<void, ConversationFailure>> {
    return this.useRegular(conversationId, acceptRequest);
  }

  deleteConversation(conversationId: string): Promise<Result<void, ConversationFailure>> {
    return this.useRegular(conversationId, deleteRegular);
  }

  deleteMessage(conversationId: string, itemId: string): Promise<Result<void, ConversationFailure>> {
    return this.useRegular(conversationId, (context, record) =>
      deleteRegularMessage(context, record, itemId),
    );
  }

  async mark(conversationId: string, marks: Partial<Marks>): Promise<Result<void, ConversationFailure>> {
    return await this.useConversation(conversationId, async ({ context }, id) => {
      const record = context.regular.record(id);
      if (record !== undefined) return await markRegular(context, record, marks);
      await markHere(context, id, marks);
      return { ok: true, value: undefined };
    });
  }

  async react(
    conversationId: string,
    itemId: string,
    emoji: string | null,
  ): Promise<Result<void, ReactFailure>> {
    return await this.useConversation<void, ReactFailure>(conversationId, async ({ context, sync }, id) => {
      const record = context.regular.record(id);
      if (record !== undefined) return await reactRegular(context, record, itemId, emoji);
      const queued = await enqueueReaction(context, id, itemId, emoji);
      if (queued.ok) sync.send(id);
      return queued;
    });
  }

  async conversations(): Promise<readonly ConversationSummary[]> {
    const running = await this.lifecycle.running();
    if (running === undefined) return [];
    return await this.lifecycle.guard(() => running.context.shown.list());
  }

  async timeline(conversationId: string, page: TimelineQuery): Promise<TimelinePage> {
    const running = await this.lifecycle.running();
    const id = parseConversationId(conversationId);
    if (running === undefined || !id.ok) return EMPTY_PAGE;
    return await this.lifecycle.guard(() => readHistory(running.context, id.value, page));
  }

  async sendText(
    conversationId: string,
    text: string,
    itemId?: string,
  ): Promise<Result<MessageItem, SendFailure>> {
    const running = await this.lifecycle.running();
    if (running === undefined) return NOT_READY;
    const id = parseConversationId(conversationId);
    if (!id.ok) return { ok: false, error: { code: 'unknown-conversation' } };
    const { context, sync } = running;
    return await this.lifecycle.guard(async () => {
      const queued = await enqueueText(context, id.value, text, itemId ?? newItemId(context));
      if (queued.ok) sync.send(id.value);
      return queued;
    });
  }

  async retry(itemId: string): Promise<void> {
    const running = await this.lifecycle.running();
    if (running === undefined) return;
    await this.lifecycle.guard(async () => {
      const conversationId = await retryItem(running.context, itemId);
      if (conversationId !== null) running.sync.send(conversationId);
    });
  }

  async discard(itemId: string): Promise<boolean> {
    const running = await this.lifecycle.running();
    if (running === undefined) return false;
    return await this.lifecycle.guard(() => discardItem(running.context, itemId));
  }

  async markRead(conversationId: string, upTo: ItemOrder): Promise<void> {
    const running = await this.lifecycle.running();
    const id = parseConversationId(conversationId);
    if (running === undefined || !id.ok) return;
    await this.lifecycle.guard(async () => {
      const moved = await markRead(running.context, id.value, upTo);
      if (moved && running.context.regular.record(id.value) !== undefined) running.sync.read(id.value);
    });
  }

  async refreshKeys(conversationId: string): Promise<Result<void, RefreshFailure>> {
    const running = await this.lifecycle.running();
    if (running === undefined) return NOT_READY;
    const id = parseConversationId(conversationId);
    if (!id.ok) return { ok: false, error: { code: 'unknown-conversation' } };
    return await this.lifecycle.guard(() => refreshLeaf(running.context, id.value));
  }

  eraseEverything(): Promise<void> {
    return this.lifecycle.eraseEverything();
  }

  close(): Promise<void> {
    return this.lifecycle.close();
  }

  async #changeProfile(
    change: (transport: TransportPort) => Promise<Result<AccountFacts, ProfileFailure>>,
  ): Promise<Result<Me, ProfileFailure>> {
    const running = await this.lifecycle.running();
    if (running === undefined) return NOT_READY;
    const changed = await change(running.context.transport);
    if (!changed.ok) return changed;
    const me = await this.lifecycle.noteAccount(profileOf(changed.value));
    return me === null ? NOT_READY : { ok: true, value: me };
  }
}
