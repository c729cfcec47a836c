import type { ConversationId } from '@sotto/protocol';
import type { People } from '../people/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { everyRegular, inboxAddress, type RegularRecord, regularAddress } from './regular-records.ts';
import type { Description, Showing, ShownTable } from './shown-table.ts';

/** One step of a regular conversation: what it is afterwards, with everything that goes into the same write. */
export interface RegularStep extends Showing {
  readonly next: RegularRecord;
  /** The account's revision that is taken in by this. */
  readonly inbox?: number;
}

/**
 * The regular conversations of the account. Owns the records `regular/` and `inbox`. What they hold is the server's;
 * here it lies for when there is no network, and is forgotten at a sign-out.
 */
export class RegularTable {
  readonly #records: RecordStore;
  readonly #people: People;
  readonly #shown: ShownTable;
  readonly #known = new Map<ConversationId, RegularRecord>();
  #inbox = 0;

  constructor(records: RecordStore, people: People, shown: ShownTable) {
    this.#records = records;
    this.#people = people;
    this.#shown = shown;
    shown.describeBy((id) => this.#describe(id));
  }

  /** Reads all records. @throws StoreFault when one does not open. */
  async open(): Promise<void> {
    this.#inbox = (await this.#records.get(inboxAddress)) ?? 0;
    for (const { value } of await this.#records.list(everyRegular)) {
      this.#known.set(value.conversationId, value);
      await this.#shown.load(value.conversationId);
      await this.#people.load([value.peer]);
    }
  }

  /** The account's revision that is taken in. */
  get inbox(): number {
    return this.#inbox;
  }

  all(): readonly RegularRecord[] {
    return [...this.#known.values()];
  }

  record(id: ConversationId): RegularRecord | undefined {
    return this.#known.get(id);
  }

  with(accountId: string): RegularRecord | undefined {
    return this.all().find(({ peer }) => peer === accountId);
  }

  /** @param make gives the step from what there is when no other write can come between; null for none. */
  take(
    id: ConversationId,
    make: (known: RegularRecord | undefined) => Promise<RegularStep | null>,
  ): Promise<RegularRecord | null> {
    return this.#shown.exclusively(id, async () => {
      const step = await make(this.#known.get(id));
      if (step === null) return null;
      const { next, inbox, batch = new Batch() } = step;
      await this.#people.load([next.peer]);
      batch.put(regularAddress(id), next);
      if (inbox !== undefined && inbox > this.#inbox) batch.put(inboxAddress, inbox);
      await this.#shown.write(id, { ...step, batch }, () => {
        this.#known.set(id, next);
        if (inbox !== undefined && inbox > this.#inbox) this.#inbox = inbox;
      });
      return next;
    });
  }

  /** A revision that brought nothing for any conversation. */
  async skipTo(inbox: number): Promise<void> {
    if (inbox <= this.#inbox) return;
    await this.#records.write(new Batch().put(inboxAddress, inbox));
    this.#inbox = inbox;
  }

  #describe(id: ConversationId): Description | undefined {
    const record = this.#known.get(id);
    if (record === undefined) return undefined;
    const { peer, request, listed } = record;
    return {
      security: 'regular',
      kind: 'direct',
      historyPolicy: null,
      people: [peer],
      request,
      state: 'open',
      listed,
      epoch: null,
    };
  }
}
