import {
  type AccountId,
  type ChainObservation,
  type ClaimVerdict,
  checkRosterClaim,
  observeChain,
  type PinnedAccount,
  parseAccountId,
  parseSignedRoster,
  pinAccount,
  type RosterClaim,
  type RosterDirectory,
  type SignedRoster,
  type VerifiedRoster,
} from '@sotto/protocol';
import type { Person } from '../api/index.ts';
import type { AccountFacts, Clock, Reply, RosterRun, TransportPort } from '../ports/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import {
  isSamePerson,
  type PersonRecord,
  personAddress,
  personRecordOf,
  pinAddress,
  unknownPerson,
} from './records.ts';

/** What a look at an account's chain came to. */
export type Sighting =
  | ChainObservation['kind']
  /** First sight. */
  | 'pinned'
  /** The server shows fewer versions than it has shown before; they are kept (R6). */
  | 'behind';

export type SightingRefused =
  | { readonly code: 'not-found' }
  /** The chain does not verify, or is not of the account that it is given out for. */
  | { readonly code: 'identity-refused' };

/** A chain of so many pages has more versions than anybody reaches. */
const MOST_PAGES = 110;

/**
 * Accounts that this device knows: what is shown of them, and their pinned roster chains (R6). Owns the records
 * `person/` and `pin/`; nothing that the server says moves a pin back.
 */
export class People implements RosterDirectory {
  readonly #records: RecordStore;
  readonly #transport: TransportPort;
  readonly #clock: Clock;
  readonly #pins = new Map<AccountId, PinnedAccount>();
  readonly #people = new Map<AccountId, PersonRecord>();
  /** When each chain was last looked at, ms since 1970. */
  readonly #seenAt = new Map<AccountId, number>();
  readonly #claimedNewer = new Set<AccountId>();

  readonly #onChange: (accountId: AccountId) => Promise<void>;

  /** @param onChange is told whose person's facts have changed, after they are stored. */
  constructor(
    records: RecordStore,
    transport: TransportPort,
    clock: Clock,
    onChange: (accountId: AccountId) => Promise<void>,
  ) {
    this.#records = records;
    this.#transport = transport;
    this.#clock = clock;
    this.#onChange = onChange;
  }

  /** The pinned newest roster, of accounts that `load` has brought here (R13). */
  rosterOf(accountId: AccountId): VerifiedRoster | undefined {
    return this.#pins.get(accountId)?.chain.newest;
  }

  /** Whether the account shows another identity, that the user has not accepted (R8). */
  isResetPending(accountId: AccountId): boolean {
    return this.#pins.get(accountId)?.reset !== null && this.#pins.has(accountId);
  }

  /** What is known here of accounts; to be called before `rosterOf` and `personOf` are asked about them. */
  async load(accountIds: readonly AccountId[]): Promise<void> {
    for (const accountId of accountIds) {
      if (!this.#pins.has(accountId)) {
        const pin = await this.#records.get(pinAddress(accountId));
        if (pin !== undefined) this.#pins.set(accountId, pin);
      }
      if (!this.#people.has(accountId)) {
        const person = await this.#records.get(personAddress(accountId));
        if (person !== undefined) this.#people.set(accountId, person);
      }
    }
  }

  personOf(accountId: AccountId): Person {
    return this.#people.get(accountId) ?? unknownPerson(accountId);
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
    const reachable = newestRoster === undefined ? (known?.reachable ?? false) : newestRoster > 0;
    const person = personRecordOf(accountId.value, facts, reachable && !facts.gone);
    if (isSamePerson(person, known)) return;
    await this.#records.write(new Batch().put(personAddress(accountId.value), person));
    this.#people.set(accountId.value, person);
    await this.#onChange(accountId.value);
  }

  /** R7: what a message's word about its sender's roster says of what the server has shown. */
  judgeClaim(accountId: AccountId, claim: RosterClaim): ClaimVerdict {
    const pin = this.#pins.get(accountId);
    const verdict = pin === undefined ? 'newer' : checkRosterClaim(pin, claim);
    if (verdict === 'newer') this.#claimedNewer.add(accountId);
    return verdict;
  }

  /** Accounts whose messages named a roster that the server has not shown yet (R7), each once. */
  takeClaimedNewer(): readonly AccountId[] {
    const accounts = [...this.#claimedNewer];
    this.#claimedNewer.clear();
    return accounts;
  }

  /** Whether the chain was looked at within the last `milliseconds`. */
  isFresh(accountId: AccountId, milliseconds: number): boolean {
    const seenAt = this.#seenAt.get(accountId);
    return seenAt !== undefined && this.#clock.now() - seenAt < milliseconds;
  }

  /** Fetches what is new of an account's chain, holds it against the pin, and keeps what follows from it. */
  async refresh(facts: Pick<AccountFacts, 'id' | 'handle'>): Reply<Sighting, SightingRefused> {
    const accountId = parseAccountId(facts.id);
    if (!accountId.ok) return { ok: false, error: { code: 'identity-refused' } };
    await this.load([accountId.value]);
    let sighting: Sighting = 'unchanged';
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const pinned = this.#pins.get(accountId.value)?.chain.versions.length ?? 0;
      const run = await this.#fetch(facts, pinned);
      if (!run.ok) return run;
      const seen = await this.#observe(accountId.value, run.value);
      if (!seen.ok) return seen;
      if (seen.value !== 'unchanged') sighting = sighting === 'pinned' ? 'pinned' : seen.value;
      else if (run.value.newestRoster < pinned) sighting = 'behind';
      const now = this.#pins.get(accountId.value)?.chain.versions.length ?? 0;
      if (now === pinned || now >= run.value.newestRoster) break;
    }
    this.#seenAt.set(accountId.value, this.#clock.now());
    return { ok: true, value: sighting };
  }

  /** Own account, found here and not yet shown by the server. */
  adopt(pin: PinnedAccount): void {
    this.#pins.set(pin.accountId, pin);
  }

  async #fetch(facts: Pick<AccountFacts, 'id' | 'handle'>, after: number): Reply<RosterRun, SightingRefused> {
    const run = await this.#transport.rosters(facts.handle, after);
    if (!run.ok) return run;
    if (run.value === null) return { ok: false, error: { code: 'not-found' } };
    if (run.value.id !== facts.id) return { ok: false, error: { code: 'identity-refused' } };
    // Fewer versions than are pinned: an old chain, or another one, which is worth a look from its root (R8).
    if (run.value.newestRoster < after) {
      const whole = await this.#transport.rosters(facts.handle, 0);
      if (!whole.ok) return whole;
      if (whole.value?.id === facts.id) return { ok: true, value: whole.value };
      return { ok: false, error: { code: 'identity-refused' } };
    }
    return { ok: true, value: run.value };
  }

  async #observe(accountId: AccountId, run: RosterRun): Reply<Sighting, SightingRefused> {
    const batch = new Batch();
    let sighting: Sighting = 'unchanged';
    const signed = parseAll(run.rosters);
    if (signed === null) return { ok: false, error: { code: 'identity-refused' } };
    const before = this.#pins.get(accountId);
    let pin = before;
    if (before === undefined && signed.length > 0) {
      const first = pinAccount(signed, accountId);
      if (!first.ok) return { ok: false, error: { code: 'identity-refused' } };
      pin = first.value;
      sighting = 'pinned';
    } else if (before !== undefined) {
      const seen = observeChain(before, signed, this.#clock.now());
      if (!seen.ok) return { ok: false, error: { code: 'identity-refused' } };
      pin = seen.value.pin;
      sighting = seen.value.kind;
    }
    if (pin !== undefined && pin !== before) batch.put(pinAddress(accountId), pin);
    await this.#records.write(batch);
    if (pin !== undefined) this.#pins.set(accountId, pin);
    await this.note(run, run.newestRoster);
    return { ok: true, value: sighting };
  }
}

function parseAll(rosters: readonly Uint8Array[]): SignedRoster[] | null {
  const all: SignedRoster[] = [];
  for (const bytes of rosters) {
    const signed = parseSignedRoster(bytes);
    if (!signed.ok) return null;
    all.push(signed.value);
  }
  return all;
}
