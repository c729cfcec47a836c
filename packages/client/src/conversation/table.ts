import {
  type ConversationId,
  type ConversationState,
  epochOf,
  eraseConversation,
  wipe,
} from '@sotto/protocol';
import type { People } from '../people/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import {
  type ConversationRecord,
  conversationAddress,
  everyConversation,
  type PendingCommit,
  pendingAddress,
} from './records.ts';
import type { Description, Showing, ShownTable } from './shown-table.ts';
import { putState, readState } from './state-store.ts';

/** A conversation with its state, as it is in the store. Immutable; the table has the newest. */
export interface Conversation {
  readonly record: ConversationRecord;
  readonly state: ConversationState;
  readonly pending: PendingCommit | null;
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
 * The encrypted conversations of this device. Owns the records `conversation/`, `state/` and `pending/`: each step is
 * one write with what is shown of it, and is told to listeners after it. States stay in memory once they were used.
 *
 * Steps are taken by whoever holds the conversation's writer, which may wait for the network.
 */
export class ConversationTable {
  readonly #records: RecordStore;
  readonly #people: People;
  readonly #shown: ShownTable;
  readonly #known = new Map<ConversationId, ConversationRecord>();
  readonly #loaded = new Map<ConversationId, Conversation>();
  readonly #waiting = new Set<() => void>();

  constructor(records: RecordStore, people: People, shown: ShownTable) {
    this.#records = records;
    this.#people = people;
    this.#shown = shown;
    shown.describeBy((id) => this.#describe(id));
  }

  /** Reads all records. @throws StoreFault when one does not open. */
  async open(): Promise<void> {
    for (const { value } of await this.#records.list(everyConversation)) {
      const id = value.conversationId;
      this.#known.set(id, value);
      await this.#shown.load(id);
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
    return this.#shown.exclusively(id, async () => {
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
      await this.#shown.write(id, { ...step, batch }, () => {
        this.#known.set(id, next.record);
        this.#loaded.set(id, next);
        for (const wake of [...this.#waiting]) wake();
      });
      wipe(...spent);
      if (step.replaces === true && stored !== null) eraseConversation(stored, next.state);
      return next;
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

  #describe(id: ConversationId): Description | undefined {
    const record = this.#known.get(id);
    if (record === undefined) return undefined;
    const { kind, people, phase, historyPolicy } = record;
    const loaded = this.#loaded.get(id);
    const epoch = loaded === undefined ? null : epochOf(loaded.state);
    return {
      security: 'encrypted',
      kind,
      historyPolicy,
      people,
      request: false,
      state: phase,
      listed: true,
      epoch,
    };
  }
}
