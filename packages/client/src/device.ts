import { parseAccountId, parseConversationId } from '@sotto/protocol';
import { parseHandle } from './account/index.ts';
import { createGraphqlTransport } from './adapters/graphql/index.ts';
import { platformNetwork, systemClock, systemRandom } from './adapters/platform/index.ts';
import type {
  ConversationSummary,
  Device,
  DeviceEvent,
  DeviceStatus,
  FindPersonFailure,
  ItemOrder,
  Me,
  MessageItem,
  Person,
  RefreshFailure,
  Result,
  SendFailure,
  SignInFailure,
  SignInInput,
  SignOutOutcome,
  SignUpFailure,
  SignUpInput,
  StartConversationFailure,
  TimelinePage,
  TimelineQuery,
} from './api.ts';

import { Lifecycle } from './engine/index.ts';
import { refreshLeaf, startDirect } from './group/index.ts';
import { discardItem, enqueueText, markRead, newItemId, readTimeline, retryItem } from './message/index.ts';
import type { DeviceOptions } from './options.ts';
import { networkFailureOf } from './ports/index.ts';

const NOT_READY = { ok: false, error: { code: 'not-ready' } } as const;
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
class LocalDevice implements Device {
  readonly #lifecycle: Lifecycle;

  constructor(lifecycle: Lifecycle) {
    this.#lifecycle = lifecycle;
  }

  status(): DeviceStatus {
    return this.#lifecycle.status();
  }

  subscribe(listener: (event: DeviceEvent) => void): () => void {
    return this.#lifecycle.subscribe(listener);
  }

  signUp(input: SignUpInput): Promise<Result<Me, SignUpFailure>> {
    return this.#lifecycle.signUp(input);
  }

  signIn(input: SignInInput): Promise<Result<Me, SignInFailure>> {
    return this.#lifecycle.signIn(input);
  }

  signOut(): Promise<SignOutOutcome> {
    return this.#lifecycle.signOut();
  }

  async findPerson(text: string): Promise<Result<Person, FindPersonFailure>> {
    const handle = parseHandle(text);
    if (handle === null) return { ok: false, error: { code: 'invalid' } };
    const running = await this.#lifecycle.running();
    if (running === undefined) return { ok: false, error: { code: 'offline' } };
    const found = await running.context.transport.findAccount(handle);
    if (!found.ok) {
      if (found.error.code === 'invalid') return { ok: false, error: { code: 'invalid' } };
      return { ok: false, error: networkFailureOf(found.error) };
    }
    if (found.value === null) return { ok: false, error: { code: 'not-found' } };
    const { id, displayName, newestRoster } = found.value;
    if (id === running.context.self.accountId) return { ok: false, error: { code: 'yourself' } };
    return {
      ok: true,
      value: { accountId: id, handle: found.value.handle, displayName, reachable: newestRoster > 0 },
    };
  }

  async startConversation(accountId: string): Promise<Result<ConversationSummary, StartConversationFailure>> {
    const running = await this.#lifecycle.running();
    if (running === undefined) return NOT_READY;
    const id = parseAccountId(accountId);
    const { context } = running;
    if (!id.ok || id.value === context.self.accountId) return { ok: false, error: { code: 'not-found' } };
    return await this.#lifecycle.guard(async () => {
      // One at a time for each account: two calls are two clicks on one button.
      const started = await running.starts.run(id.value, () => startDirect(context, id.value));
      if (started.ok) return { ok: true, value: await context.table.summary(started.value) };
      const { error } = started;
      switch (error.code) {
        case 'not-found':
        case 'no-devices':
        case 'identity-refused':
        case 'not-ready':
          return { ok: false, error };
        // The device's own setting-up at the server is still going on.
        case 'no-device':
        case 'not-signed-in':
          return NOT_READY;
        default:
          return { ok: false, error: networkFailureOf(error) };
      }
    });
  }

  async conversations(): Promise<readonly ConversationSummary[]> {
    const running = await this.#lifecycle.running();
    if (running === undefined) return [];
    const { table } = running.context;
    return await this.#lifecycle.guard(async () => {
      const summaries = await Promise.all(table.all().map((record) => table.summary(record)));
      return summaries.toSorted((a, b) => b.updatedAt - a.updatedAt);
    });
  }

  async timeline(conversationId: string, page: TimelineQuery): Promise<TimelinePage> {
    const running = await this.#lifecycle.running();
    const id = parseConversationId(conversationId);
    if (running === undefined || !id.ok) return EMPTY_PAGE;
    return await this.#lifecycle.guard(() => readTimeline(running.context.records, id.value, page));
  }

  async sendText(
    conversationId: string,
    text: string,
    itemId?: string,
  ): Promise<Result<MessageItem, SendFailure>> {
    const running = await this.#lifecycle.running();
    if (running === undefined) return NOT_READY;
    const id = parseConversationId(conversationId);
    if (!id.ok) return { ok: false, error: { code: 'unknown-conversation' } };
    const { context, sync } = running;
    return await this.#lifecycle.guard(async () => {
      const queued = await enqueueText(context, id.value, text, itemId ?? newItemId(context));
      if (queued.ok) sync.send(id.value);
      return queued;
    });
  }

  async retry(itemId: string): Promise<void> {
    const running = await this.#lifecycle.running();
    if (running === undefined) return;
    await this.#lifecycle.guard(async () => {
      const conversationId = await retryItem(running.context, itemId);
      if (conversationId !== null) running.sync.send(conversationId);
    });
  }

  async discard(itemId: string): Promise<boolean> {
    const running = await this.#lifecycle.running();
    if (running === undefined) return false;
    return await this.#lifecycle.guard(() => discardItem(running.context, itemId));
  }

  async markRead(conversationId: string, upTo: ItemOrder): Promise<void> {
    const running = await this.#lifecycle.running();
    const id = parseConversationId(conversationId);
    if (running === undefined || !id.ok) return;
    await this.#lifecycle.guard(() => markRead(running.context, id.value, upTo));
  }

  async refreshKeys(conversationId: string): Promise<Result<void, RefreshFailure>> {
    const running = await this.#lifecycle.running();
    if (running === undefined) return NOT_READY;
    const id = parseConversationId(conversationId);
    if (!id.ok) return { ok: false, error: { code: 'unknown-conversation' } };
    return await this.#lifecycle.guard(() => refreshLeaf(running.context, id.value));
  }

  eraseEverything(): Promise<void> {
    return this.#lifecycle.eraseEverything();
  }

  close(): Promise<void> {
    return this.#lifecycle.close();
  }
}
