import {
  type AccountId,
  devicesOf,
  parseAccountId,
  type RosterDirectory,
  type VerifiedRoster,
} from '@sotto/protocol';
import type { Person } from '../api/index.ts';
import type { AccountFacts, Clock, Reply, TransportPort } from '../ports/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { fetchChain, type ShownChain, type SightingRefused } from './fetch-chain.ts';
import { Identities, type Sighting } from './identities.ts';
import { isSamePerson, type PersonRecord, personAddress, personRecordOf, unknownPerson } from './records.ts';

/**
 * Accounts that this device knows: what is shown of them, which is this class's own with the records `person/`, and
 * their identities.
 */
export class People implements RosterDirectory {
  readonly identities: Identities;
  readonly #records: RecordStore;
  readonly #transport: TransportPort;
  readonly #clock: Clock;
  readonly #people = new Map<AccountId, PersonRecord>();
  /** When each chain was last looked at, ms since 1970. */
  readonly #seenAt = new Map<AccountId, number>();
  readonly #onChange: (accountId: AccountId) => Promise<void>;

  /**
   * @param onChange is told whose person's facts, or whose trust, have changed, after they are stored.
   * @param self the own account, of which nothing is for this device to accept or to compare.
   */
  constructor(
    records: RecordStore,
    transport: TransportPort,
    clock: Clock,
    onChange: (accountId: AccountId) => Promise<void>,
    self: AccountId,
  ) {
    this.#records = records;
    this.#transport = transport;
    this.#clock = clock;
    this.#onChange = onChange;
    this.identities = new Identities(records, clock, self, onChange);
  }

  /** The newest roster that counts, of accounts that `load` has brought here (R8, R13). */
  rosterOf(accountId: AccountId): VerifiedRoster | undefined {
    return this.identities.rosterOf(accountId);
  }

  /** Whether the account shows another identity, that the user has not accepted (R8). */
  isResetPending(accountId: AccountId): boolean {
    return this.identities.pendingRoot(accountId) !== null;
  }

  /** What is known here of accounts; to be called before `rosterOf` and `personOf` are asked about them. */
  async load(accountIds: readonly AccountId[]): Promise<void> {
    for (const accountId of accountIds) {
      await this.identities.load(accountId);
      if (!this.#people.has(accountId)) {
        const person = await this.#records.get(personAddress(accountId));
        if (person !== undefined) this.#people.set(accountId, person);
      }
    }
  }

  personOf(accountId: AccountId): Person {
    const person = this.#people.get(accountId) ?? unknownPerson(accountId);
    return { ...person, trust: this.identities.trustOf(accountId) };
  }

  /**
   * The server has shown what an account is called and what holds for it. @param newestRoster when it was shown,
   * too.
   */
  async note(facts: AccountFacts, newestRoster?: number): Promise<void> {
    const accountId = parseAccountId(facts.id);
    if (!accountId.ok) return;
    await this.load([accountId.value]);
    const known = this.#people.get(accountId.value);
    const reachable =
      newestRoster === undefined
        ? (known?.reachable ?? false)
        : this.hasDevices(accountId.value, newestRoster);
    const person = personRecordOf(accountId.value, facts, reachable && !facts.gone);
    if (isSamePerson(person, known)) return;
    await this.#records.write(new Batch().put(personAddress(accountId.value), person));
    this.#people.set(accountId.value, person);
    await this.#onChange(accountId.value);
  }

  /**
   * Whether there is a device to write to, as far as is known: an account whose last one was unregistered has a roster
   * with nobody in it.
   *
   * @param newestRoster its version, as the server says; 0 before the first.
   */
  hasDevices(accountId: AccountId, newestRoster: number): boolean {
    const newest = this.identities.known(accountId).pin?.chain.newest;
    const isEmpty = newest?.version === newestRoster && devicesOf(newest).length === 0;
    return newestRoster > 0 && !isEmpty;
  }

  judgeClaim(...claim: Parameters<Identities['judgeClaim']>): ReturnType<Identities['judgeClaim']> {
    return this.identities.judgeClaim(...claim);
  }

  takeClaimedNewer(): readonly AccountId[] {
    return this.identities.takeClaimedNewer();
  }

  /** Whether the chain was looked at within the last `milliseconds`. */
  isFresh(accountId: AccountId, milliseconds: number): boolean {
    const seenAt = this.#seenAt.get(accountId);
    return seenAt !== undefined && this.#clock.now() - seenAt < milliseconds;
  }

  /** Fetches what is new of an account's chain, holds it against what is known, and keeps what follows from it. */
  async refresh(facts: Pick<AccountFacts, 'id' | 'handle'>): Reply<Sighting, SightingRefused> {
    const accountId = parseAccountId(facts.id);
    if (!accountId.ok) return { ok: false, error: { code: 'identity-refused' } };
    const id = accountId.value;
    await this.load([id]);
    const pinned = this.identities.known(id).pin?.chain.versions.length ?? 0;
    // The newest pinned one comes again: a chain that has grown to as many versions from another root shows by it (R8).
    const from = Math.max(pinned - 1, 0);
    const run = await fetchChain(this.#transport, facts, from);
    if (!run.ok) return run;
    const { newestRoster } = run.value.facts;
    const part = newestRoster < pinned ? null : await this.#observe(id, run.value);
    // Fewer versions than are pinned, or what does not follow: an old chain, or another one, to be seen from its root.
    const isWorthMore = part === null || (!part.ok && part.error.code === 'identity-refused' && from > 0);
    const seen = isWorthMore ? await this.#observeWhole(id, facts) : part;
    if (!seen.ok) return seen;
    this.#seenAt.set(id, this.#clock.now());
    const isOld = newestRoster < pinned || this.identities.isBehind(id);
    return { ok: true, value: seen.value === 'unchanged' && isOld ? 'behind' : seen.value };
  }

  /** Own account, found here and not yet shown by the server. */
  adopt(...pin: Parameters<Identities['adopt']>): void {
    this.identities.adopt(...pin);
  }

  async #observeWhole(
    accountId: AccountId,
    facts: Pick<AccountFacts, 'id' | 'handle'>,
  ): Reply<Sighting, SightingRefused> {
    const whole = await fetchChain(this.#transport, facts, 0);
    return whole.ok ? await this.#observe(accountId, whole.value) : whole;
  }

  async #observe(accountId: AccountId, { facts, rosters }: ShownChain): Reply<Sighting, SightingRefused> {
    const seen = await this.identities.observe(accountId, rosters);
    if (seen.ok) await this.note(facts, facts.newestRoster);
    return seen;
  }
}
