import { type ConversationId, type ConversationState, eraseConversation, wipe } from '@sotto/protocol';
import type { ConversationSummary, DeviceEvent } from '../api.ts';
import type { People } from '../people/index.ts';
import { KeyedMutex } from '../primitives/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { itemAddress, type StoredItem } from '../timeline/index.ts';
import {
  type ConversationRecord,
  conversationAddress,
  everyConversation,
  type PendingCommit,
  pendingAddress,
  type ShownRecord,
  shownAddress,
  shownFirst,
} from './records.ts';
import { putState, readState } from './state-store.ts';

/** A conversation with its state, as it is in the store. Immutable; the table has the newest. */
export interface Conversation {
  readonly record: ConversationRecord;
  readonly state: ConversationState;
  readonly pending: PendingCommit | null;
}

/** What a write shows of itself. */
export interface Showing {
  /** Further records of the same write. */
  readonly batch?: Batch;
  readonly items?: readonly StoredItem[];
  readonly removedItems?: readonly string[];
  /** What it changes in the list. Runs when no other write to the conversation can come between. */
  readonly show?: (shown: ShownRecord) => ShownRecord | Promise<ShownRecord>;
}

/** One step of a conversation: what it is afterwards, with everything that goes into the same write. */
export interface Step extends Showing {
  readonly next: Conversation;
  /** Secrets that nothing needs once the write is done. */
  readonly spent?: readonly Uint8Array[];
  /** Whether the state before is given up as a whole: what the next one does not share is overwritten. */
  readonly replaces?: boolean;
  /** Of a conversation that is new to the table: the state that lies in the store already. */
  readonly founding?: ConversationState;
}

/**
 * The conversations of this device. Owns the records `conversation/`, `shown/`, `state/` and `pending/`: each step is
 * one write, and is told to listeners after it. States stay in memory once they were used.
 *
 * Steps are taken by whoever holds the conversation's writer, which may wait for the network. Writes themselves are
 * short and one after the other, so that what the user does needs no writer.
 */
export class ConversationTable {
  readonly #records: RecordStore;
  readonly #people: People;
  readonly #emit: (event: DeviceEvent) => void;
  readonly #known = new Map<ConversationId, ConversationRecord>();
  readonly #shown = new Map<ConversationId, ShownRecord>();
  readonly #loaded = new Map<ConversationId, Conversation>();
  readonly #writes = new KeyedMutex();
  readonly #waiting = new Set<() => void>();

  constructor(records: RecordStore, people: People, emit: (event: DeviceEvent) => void) {
    this.#records = records;
    this.#people = people;
    this.#emit = emit;
  }

  /** Reads all records. @throws StoreFault when one does not open. */
  async open(): Promise<void> {
    for (const { value } of await this.#records.list(everyConversation)) {
      const id = value.conversationId;
      this.#known.set(id, value);
      this.#shown.set(id, await this.#records.need(shownAddress(id)));
      await this.#people.load(value.people);
    }
  }

  all(): readonly ConversationRecord[] {
    return [...this.#known.values()];
  }

  record(id: ConversationId): ConversationRecord | undefined {
    return this.#known.get(id);
  }

  directWith(accountId: string): ConversationRecord | undefined {
    return this.all().find(({ kind, people }) => kind === 'direct' && people[0] === accountId);
  }

  /** @throws StoreFault when its state is not what was written. */
  async get(id: ConversationId): Promise<Conversation | undefined> {
    const record = this.#known.get(id);
    if (record === undefined) return undefined;
    const loaded = this.#loaded.get(id);
    if (loaded !== undefined) return loaded;
    const state = await readState(this.#records, id);
    const pending = (await this.#records.get(pendingAddress(id))) ?? null;
    const conversation = { record, state, pending };
    this.#loaded.set(id, conversation);
    return conversation;
  }

  /** Writes a step, then makes it what is, then tells of it. */
  async take(step: Step): Promise<Conversation> {
    const taken = await this.takeIf(async () => true, step);
    if (taken === null) throw new TypeError('a step without a condition was not taken');
    return taken;
  }

  /** As `take`, if `condition` holds when no other write can come between. @returns null when it does not. */
  takeIf(condition: () => Promise<boolean>, step: Step): Promise<Conversation | null> {
    const { next, spent = [] } = step;
    const id = next.record.conversationId;
    return this.#writes.run(id, async () => {
      if (!(await condition())) return null;
      if (!this.#known.has(id)) await this.#people.load(next.record.people);
      const batch = step.batch ?? new Batch();
      const before = this.#loaded.get(id);
      const stored = step.founding ?? before?.state ?? null;
      batch.put(conversationAddress(id), next.record);
      if (stored !== next.state) putState(batch, id, stored, next.state);
      if (before?.pending !== next.pending) {
        if (next.pending === null) batch.delete(pendingAddress(id));
        else batch.put(pendingAddress(id), next.pending);
      }
      await this.#write(id, batch, step, () => {
        this.#known.set(id, next.record);
        this.#loaded.set(id, next);
      });
      wipe(...spent);
      if (step.replaces === true && stored !== null) eraseConversation(stored, next.state);
      return next;
    });
  }

  /** A write that leaves the conversation's own state alone. @param work gives null for nothing to do. */
  touch<T>(
    id: ConversationId,
    work: (shown: ShownRecord) => Promise<{ readonly showing: Showing; readonly value: T } | null>,
  ): Promise<T | null> {
    return this.#writes.run(id, async () => {
      const made = await work(this.#shown.get(id) ?? shownFirst(0));
      if (made === null) return null;
      await this.#write(id, made.showing.batch ?? new Batch(), made.showing, () => {});
      return made.value;
    });
  }

  /** Resolves true as soon as there is such a conversation, false after `signal`. */
  waitFor(id: ConversationId, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const look = () => {
        if (!this.#known.has(id) && !signal.aborted) return;
        this.#waiting.delete(look);
        signal.removeEventListener('abort', look);
        resolve(this.#known.has(id));
      };
      this.#waiting.add(look);
      signal.addEventListener('abort', look);
      look();
    });
  }

  async summary({ conversationId, kind, people, phase }: ConversationRecord): Promise<ConversationSummary> {
    const { last, unread, updatedAt } = this.#shown.get(conversationId) ?? shownFirst(0);
    const item = last === null ? undefined : await this.#records.need(itemAddress(conversationId, last));
    return {
      conversationId,
      kind,
      people: people.map((accountId) => this.#people.personOf(accountId)),
      last: item?.type === 'message' ? item : null,
      unread,
      updatedAt,
      state: phase,
    };
  }

  async #write(id: ConversationId, batch: Batch, showing: Showing, settle: () => void): Promise<void> {
    const { items = [], removedItems = [], show } = showing;
    const before = this.#shown.get(id);
    const current = before ?? shownFirst(0);
    const shown = show === undefined ? current : await show(current);
    if (shown !== before) batch.put(shownAddress(id), shown);
    for (const item of items) batch.put(itemAddress(id, item.order), item);
    const phase = this.#known.get(id)?.phase;
    await this.#records.write(batch);
    settle();
    this.#shown.set(id, shown);
    for (const wake of [...this.#waiting]) wake();
    for (const itemId of removedItems) this.#emit({ type: 'item-removed', conversationId: id, itemId });
    if (items.length > 0) this.#emit({ type: 'items', conversationId: id, items });
    const record = this.#known.get(id);
    if (record === undefined || (shown === before && phase === record.phase)) return;
    this.#emit({ type: 'conversation', conversation: await this.summary(record) });
  }
}
