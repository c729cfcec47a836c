import type { ConversationId } from '@sotto/protocol';
import type { Connection } from '../api/index.ts';
import { type EngineContext, everyCreation } from '../conversation/index.ts';
import { finishCreation, refreshParticipants } from '../group/index.ts';
import { Linking, type LinkingOwner } from '../link/index.ts';
import type { AccountState, Feed, FeedEnd, NetworkHints, Reply, ServerEvent } from '../ports/index.ts';
import { Backoff } from '../primitives/index.ts';
import { followIdentities, followNews, lookAtChanged } from '../trust/index.ts';
import { AccountWatch } from './account-watch.ts';
import { Acknowledger } from './acknowledger.ts';
import { ArchiveSync } from './archive-sync.ts';
import { DeletionSync } from './deletion-sync.ts';
import { HistorySync } from './history-sync.ts';
import { revive, takeEvent, updateIfDue } from './inbox.ts';
import { Joining } from './joining.ts';
import { Pump } from './pump.ts';
import { RegularSync } from './regular-sync.ts';
import { applyStateOf } from './state-sync.ts';
import { VaultSync } from './vault-sync.ts';

/** Waits between tries to join a conversation that this device does not get into, in milliseconds. */
const REVIVE = { first: 1_000, longest: 300_000 } as const;
/** The wait before one that it has just got into is joined once more. */
const AGAIN = { first: 8_000, longest: 8_000 } as const;
/** A state that has lasted so long is no quarrel about it any more, in milliseconds. */
const REVIVED_FOR = 600_000;

/** What has to be true at the server before events can come; and why it cannot be. */
export type Prepare = () => Reply<
  void,
  { readonly code: 'outsider' } | { readonly code: 'identity-changed' }
>;

export interface SyncOwner {
  readonly prepare: Prepare;
  readonly network: NetworkHints;
  readonly deviceName: string;
  /** Of the account. */
  readonly handle: string;
  readonly onLinked: LinkingOwner['onLinked'];
  onConnection(connection: Connection): void;
  onSessionOver(): void;
  onIdentityChanged(): void;
  onOutsider(): void;
  /** What no part of the engine expects: a fault of the store, or a bug. */
  onFault(cause: unknown): void;
}

/**
 * Keeps the connection: prepares, listens, and comes back with growing waits. Everything that goes on in the
 * background runs from here, so that nothing that fails goes unheard.
 */
export class Sync {
  readonly #context: EngineContext;
  readonly #owner: SyncOwner;
  readonly #acknowledger: Acknowledger;
  readonly #pump: Pump;
  readonly #regular: RegularSync;
  readonly #watch: AccountWatch;
  readonly #joining: Joining;
  readonly #archive: ArchiveSync;
  readonly #history: HistorySync;
  readonly #deletions: DeletionSync;
  /** Of a device that is not registered. */
  readonly linking: Linking;
  readonly #backoff: Backoff;
  #connection: Connection = { state: 'connecting' };
  #feed: Feed | undefined;
  /** Ends the wait between two connections. */
  #wake = new AbortController();
  /** Ends with the connection. */
  #line = new AbortController();
  /** Conversations that this device tries to join. */
  readonly #reviving = new Set<ConversationId>();
  /** When each was joined anew last, ms since 1970. */
  readonly #revived = new Map<ConversationId, number>();

  constructor(context: EngineContext, owner: SyncOwner) {
    this.#context = context;
    this.#owner = owner;
    this.#acknowledger = new Acknowledger(context);
    this.#backoff = new Backoff(context.random);
    this.#pump = new Pump(context, {
      isOnline: () => this.#connection.state === 'online',
      onStuck: (conversationId) => this.#revive(conversationId),
      onSessionOver: () => this.#owner.onSessionOver(),
    });
    const isOnline = () => this.#connection.state === 'online';
    this.#regular = new RegularSync(context, { isOnline, onSessionOver: () => this.#owner.onSessionOver() });
    const { deviceName, handle, onLinked } = owner;
    this.linking = new Linking(context, { deviceName, onLinked, spawn: (work) => this.#spawn(work) });
    this.#watch = new AccountWatch(context, {
      linking: this.linking,
      handle,
      onSessionOver: () => this.#owner.onSessionOver(),
      onIdentityChanged: () => this.#owner.onIdentityChanged(),
      onOutsider: () => this.#owner.onOutsider(),
    });
    this.#joining = new Joining(context, {
      isOnline,
      onJoined: (conversationId) => this.#joined(conversationId),
    });
    const vaultSync = new VaultSync(context, isOnline);
    context.vault.scheduleBy((collection) => this.#spawn(vaultSync.soon(collection)));
    this.#archive = new ArchiveSync(context, isOnline);
    context.archive.scheduleBy(() => this.#spawn(this.#archive.soon()));
    this.#deletions = new DeletionSync(context, isOnline);
    context.tombstones.scheduleBy(
      (id) => this.#spawn(this.#deletions.follow(id)),
      () => this.#spawn(this.#deletions.push()),
    );
    this.#history = new HistorySync(context, isOnline);
    context.stretches.scheduleBy((id) => this.#spawn(this.#history.soon(id)));
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** Runs until the context's `stopping`. */
  start(): void {
    const stopListening = this.#owner.network.onChange((online) => {
      if (online) this.#wake.abort();
      else this.#feed?.close();
    });
    this.#context.stopping.addEventListener('abort', () => {
      stopListening();
      this.#wake.abort();
      this.#feed?.close();
    });
    this.#spawn(this.#deletions.resume());
    this.#spawn(this.#run());
  }

  /** Something is in the outbox. */
  send(conversationId: ConversationId): void {
    this.#spawn(this.#pump.pump(conversationId));
    this.#wake.abort();
  }

  /** The person has read on in a regular conversation. */
  read(conversationId: ConversationId): void {
    this.#spawn(this.#regular.read(conversationId));
  }

  /** Runs what goes on by itself; a fault in it is heard of. */
  inBackground(work: Promise<void>): void {
    this.#spawn(work);
  }

  async #run(): Promise<void> {
    const { stopping, clock } = this.#context;
    while (!stopping.aborted) {
      this.#wake = new AbortController();
      this.#connect({ state: 'connecting' });
      const end = await this.#once();
      if (stopping.aborted || end === 'over') return;
      const wait = this.#backoff.next();
      this.#connect({ state: 'offline', retryAt: clock.now() + wait });
      await clock.sleep(wait, AbortSignal.any([stopping, this.#wake.signal]));
    }
  }

  /** One connection from beginning to end. @returns `over` when there must not be another. */
  async #once(): Promise<'over' | 'again'> {
    const prepared = await this.#owner.prepare();
    if (!prepared.ok) {
      switch (prepared.error.code) {
        case 'not-signed-in':
          this.#owner.onSessionOver();
          return 'over';
        case 'identity-changed':
          this.#owner.onIdentityChanged();
          return 'over';
        case 'outsider':
          this.#owner.onOutsider();
          return 'over';
        default:
          return 'again';
      }
    }
    if (this.#context.stopping.aborted) return 'over';
    // Before the feed: their first commits must not look like those of somebody else's conversations.
    const creations = this.#context.isRegistered ? await this.#context.records.list(everyCreation) : [];
    for (const { value } of creations) await finishCreation(this.#context, value);
    const end = await this.#listen();
    if (end.code !== 'not-signed-in') return 'again';
    this.#owner.onSessionOver();
    return 'over';
  }

  #listen(): Promise<FeedEnd> {
    return new Promise((resolve) => {
      if (this.#context.stopping.aborted) return resolve({ code: 'offline' });
      this.#line = new AbortController();
      this.#regular.beginLine();
      this.#watch.beginLine();
      const { isRegistered } = this.#context;
      let isFirst = true;
      this.#feed = this.#context.transport.openFeed({
        withDevice: isRegistered,
        inboxAfter: this.#context.regular.inbox,
        onAccountState: (state) => {
          // Of a device that is not registered it is the first thing that shows that the line works.
          if (!isRegistered && isFirst) this.#beginOutside();
          isFirst = false;
          this.#spawn(this.#takeAccount(state));
        },
        onOpen: () => {
          this.#connect({ state: 'online' });
          this.#spawn(this.#regular.pushAll());
        },
        onIdentityChanged: (accountId) => this.#spawn(lookAtChanged(this.#context, accountId)),
        onInboxChange: (change) => this.#spawn(this.#regular.take(change)),
        onEvent: (event) => this.#spawn(this.#take(event)),
        onBackfilled: () => {
          this.#backoff.reset();
          this.#spawn(this.#catchUpWithSelf());
        },
        onEnd: (end) => {
          this.#feed = undefined;
          this.#line.abort();
          resolve(end);
        },
      });
    });
  }

  async #takeAccount(state: AccountState): Promise<void> {
    if (this.#context.stopping.aborted) return;
    await this.#watch.take(state);
    await followNews(this.#context);
  }

  #beginOutside(): void {
    this.#backoff.reset();
    this.#spawn(this.linking.requestFirst());
    this.#spawn(this.#pump.pumpAll());
  }

  async #take(event: ServerEvent): Promise<void> {
    if (this.#context.stopping.aborted) return;
    const taken = await takeEvent(this.#context, event);
    switch (taken.kind) {
      case 'stored':
        this.#spawn(this.#acknowledger.add(taken.conversationId, taken.position));
        this.#spawn(this.#lookAfter(taken.conversationId));
        return;
      case 'stuck':
        return this.#revive(taken.conversationId);
      case 'left':
    }
  }

  /** What was going on when the device stopped, or the connection broke. */
  async #catchUpWithSelf(): Promise<void> {
    for (const { conversationId, phase } of this.#context.table.all()) {
      if (phase === 'stuck') this.#revive(conversationId);
    }
    this.#spawn(this.#lookAtList());
    this.#spawn(this.#deletions.push());
    this.#spawn(this.#archive.soon());
    this.#spawn(this.#history.resume());
    await this.#pump.pumpAll();
  }

  async #lookAtList(): Promise<void> {
    const listed = await this.#context.transport.conversations();
    if (!listed.ok) return await followNews(this.#context);
    this.#spawn(this.#joining.run(listed.value));
    await followIdentities(this.#context, listed.value);
  }

  async #lookAfter(conversationId: ConversationId): Promise<void> {
    const { people, table } = this.#context;
    // R7: a message knows of a roster that the server has not shown.
    const record = table.record(conversationId);
    if (people.takeClaimedNewer().length > 0 && record !== undefined) {
      await refreshParticipants(this.#context, record, 0);
    }
    await updateIfDue(this.#context, conversationId);
  }

  #revive(conversationId: ConversationId): void {
    // One after the other, however many events ask for it.
    if (this.#reviving.has(conversationId) || this.#connection.state !== 'online') return;
    this.#reviving.add(conversationId);
    this.#spawn(this.#reviveUntilAlive(conversationId).finally(() => this.#reviving.delete(conversationId)));
  }

  /** A join that is refused now may be accepted later: of a server that lied, or when somebody has accepted a change. */
  async #reviveUntilAlive(conversationId: ConversationId): Promise<void> {
    const { stopping, clock, random } = this.#context;
    const sleep = (backoff: Backoff) =>
      clock.sleep(backoff.next(), AbortSignal.any([stopping, this.#line.signal]));
    const before = this.#revived.get(conversationId);
    // R26: out of it again already, as when a copy of this device takes its leaf: the two must not race each other.
    if (before !== undefined && clock.now() - before < REVIVED_FOR) await sleep(new Backoff(random, AGAIN));
    const backoff = new Backoff(random, REVIVE);
    while (!stopping.aborted && this.#connection.state === 'online') {
      if (await revive(this.#context, conversationId)) {
        this.#revived.set(conversationId, clock.now());
        this.#joined(conversationId);
        return await this.#pump.pump(conversationId);
      }
      await sleep(backoff);
    }
  }

  /** This device has come into a conversation. */
  #joined(conversationId: ConversationId): void {
    const position = this.#context.table.record(conversationId)?.position ?? 0;
    this.#spawn(this.#acknowledger.add(conversationId, position));
    this.#spawn(applyStateOf(this.#context, conversationId));
  }

  #connect(connection: Connection): void {
    this.#connection = connection;
    this.#owner.onConnection(connection);
  }

  #spawn(work: Promise<void>): void {
    work.catch((cause) => {
      // What a stopped device was in the middle of is repeated when it starts again.
      if (!this.#context.stopping.aborted) this.#owner.onFault(cause);
    });
  }
}
