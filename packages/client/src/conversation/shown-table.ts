import type { AccountId, ConversationId } from '@sotto/protocol';
import type { ConversationSummary, DeviceEvent } from '../api/index.ts';
import type { People } from '../people/index.ts';
import { KeyedMutex } from '../primitives/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { itemAddress, type StoredItem } from '../timeline/index.ts';
import { type ShownRecord, shownAddress, shownFirst } from './shown-record.ts';

/** What a write shows of itself. */
export interface Showing {
  /** Further records of the same write. */
  readonly batch?: Batch;
  readonly items?: readonly StoredItem[];
  /** Those of `items` that others have sent and that are new here. */
  readonly arrived?: readonly string[];
  readonly removedItems?: readonly string[];
  /** What it changes in the list. Runs when no other write to the conversation can come between. */
  readonly show?: (shown: ShownRecord) => ShownRecord | Promise<ShownRecord>;
}

/** What the list says of a conversation and its kind alone knows. */
export interface Description
  extends Pick<ConversationSummary, 'security' | 'kind' | 'historyPolicy' | 'request' | 'state'> {
  /** Everybody but oneself. */
  readonly people: readonly AccountId[];
  /** Whether it is in the list even while there is no message in it. */
  readonly listed: boolean;
  /** Of an encrypted one: with another epoch, others may be in it. */
  readonly epoch: number | null;
}

type Describe = (id: ConversationId) => Description | undefined;

/**
 * What is shown of conversations of both kinds. Owns the records `shown/`, and `item/` as far as they are written:
 * each write is told to listeners after it. Writes to one conversation are short and one after the other, so that
 * what the user does waits for no network.
 */
export class ShownTable {
  readonly #records: RecordStore;
  readonly #people: People;
  readonly #emit: (event: DeviceEvent) => void;
  readonly #shown = new Map<ConversationId, ShownRecord>();
  readonly #writes = new KeyedMutex();
  readonly #kinds: Describe[] = [];

  constructor(records: RecordStore, people: People, emit: (event: DeviceEvent) => void) {
    this.#records = records;
    this.#people = people;
    this.#emit = emit;
  }

  /** @param describe gives undefined for a conversation that is not of its kind. */
  describeBy(describe: Describe): void {
    this.#kinds.push(describe);
  }

  /** @throws StoreFault when the record of a conversation that there is does not open. */
  async load(id: ConversationId): Promise<void> {
    this.#shown.set(id, await this.#records.need(shownAddress(id)));
  }

  has(id: ConversationId): boolean {
    return this.#describe(id) !== undefined;
  }

  of(id: ConversationId): ShownRecord {
    return this.#shown.get(id) ?? shownFirst(0);
  }

  /** Runs `work` when no write to the conversation is going on, and keeps others away meanwhile. */
  exclusively<T>(id: ConversationId, work: () => Promise<T>): Promise<T> {
    return this.#writes.run(id, work);
  }

  /** A write that leaves the conversation's own state alone. @param work gives null for nothing to do. */
  touch<T>(
    id: ConversationId,
    work: (shown: ShownRecord) => Promise<{ readonly showing: Showing; readonly value: T } | null>,
  ): Promise<T | null> {
    return this.exclusively(id, async () => {
      const made = await work(this.of(id));
      if (made === null) return null;
      await this.write(id, made.showing);
      return made.value;
    });
  }

  /**
   * Writes and tells; for whoever is inside `exclusively`.
   *
   * @param settle makes what was written what is, after the write and before anybody is told.
   */
  async write(id: ConversationId, showing: Showing, settle: () => void = () => {}): Promise<void> {
    const { batch = new Batch(), items = [], arrived = [], removedItems = [], show } = showing;
    const before = this.#shown.get(id);
    const current = before ?? shownFirst(0);
    const shown = show === undefined ? current : await show(current);
    if (shown !== before) batch.put(shownAddress(id), shown);
    for (const item of items) batch.put(itemAddress(id, item.order), item);
    const described = this.#describe(id);
    const wasListed = this.#isListed(id);
    await this.#records.write(batch);
    settle();
    this.#shown.set(id, shown);
    for (const itemId of removedItems) this.#emit({ type: 'item-removed', conversationId: id, itemId });
    if (items.length > 0) this.#emit({ type: 'items', conversationId: id, items, arrived });
    if (!this.#isListed(id)) {
      if (wasListed) this.#emit({ type: 'conversation-removed', conversationId: id });
    } else if (shown !== before || !wasListed || !isSame(described, this.#describe(id))) {
      await this.#tell(id);
    }
  }

  /** Somebody's facts have changed: their conversations look different. */
  async retell(accountId: AccountId): Promise<void> {
    for (const id of this.#shown.keys()) {
      if (this.#isListed(id) && this.#describe(id)?.people.includes(accountId) === true) await this.#tell(id);
    }
  }

  /** Also of a conversation that is not in the list. */
  async summary(id: ConversationId): Promise<ConversationSummary | null> {
    const described = this.#describe(id);
    if (described === undefined) return null;
    const { people, listed, epoch, ...facts } = described;
    const { last, unread, updatedAt, pinned, muted, archived } = this.of(id);
    const item = last === null ? undefined : await this.#records.get(itemAddress(id, last));
    return {
      conversationId: id,
      ...facts,
      people: people.map((accountId) => this.#people.personOf(accountId)),
      last: item?.type === 'message' ? item : null,
      unread,
      updatedAt,
      pinned,
      muted,
      archived,
    };
  }

  /** Newest first. */
  async list(): Promise<readonly ConversationSummary[]> {
    const listed = [...this.#shown.keys()].filter((id) => this.#isListed(id));
    const summaries = await Promise.all(listed.map((id) => this.summary(id)));
    return summaries.filter((summary) => summary !== null).toSorted((a, b) => b.updatedAt - a.updatedAt);
  }

  async #tell(id: ConversationId): Promise<void> {
    const conversation = await this.summary(id);
    if (conversation !== null) this.#emit({ type: 'conversation', conversation });
  }

  #describe(id: ConversationId): Description | undefined {
    for (const describe of this.#kinds) {
      const description = describe(id);
      if (description !== undefined) return description;
    }
    return undefined;
  }

  #isListed(id: ConversationId): boolean {
    const described = this.#describe(id);
    if (described === undefined) return false;
    const { last, hidden } = this.of(id);
    return last !== null || (described.listed && !hidden);
  }
}

function isSame(a: Description | undefined, b: Description | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const sameGroup = a.epoch === b.epoch && a.people.join() === b.people.join();
  return sameGroup && a.request === b.request && a.state === b.state;
}
