import {
  type AccountId,
  acceptReset,
  type ChainObservation,
  type ClaimVerdict,
  type Contact,
  checkRosterClaim,
  dismissReset,
  equalBytes,
  isSameContact,
  mergeContacts,
  observeChain,
  type PinnedAccount,
  pinAccount,
  type RosterClaim,
  type RosterDirectory,
  type SignedRoster,
  type VerifiedRoster,
} from '@sotto/protocol';
import type { Result, Trust } from '../api/index.ts';
import type { Clock, IdentityHead } from '../ports/index.ts';
import { KeyedMutex } from '../primitives/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { ContactBook } from './contact-book.ts';
import { type ClaimedRecord, claimedAddress, pinAddress } from './records.ts';
import {
  acceptedRoot,
  contactAfter,
  isBehind,
  isContradicted,
  type Known,
  pendingRoot,
  trustOf,
} from './trust-of.ts';

/** What a look at an account's chain came to. */
export type Sighting =
  | ChainObservation['kind']
  /** First sight. */
  | 'pinned'
  /** The server shows less than was seen before, here or by another device of the account; what was seen stays (R6). */
  | 'behind';

type Refused<Code extends string> = Result<never, { readonly code: Code }>;
const refused = <const Code extends string>(code: Code): Refused<Code> => ({ ok: false, error: { code } });

/**
 * The identities of other accounts: their pinned chains (R6), which root of them counts (R8), and whether it was
 * compared (B2). Owns the records `pin/`, and through the book `verified/` and `reborn/`; nothing that the server says
 * moves any of them back.
 */
export class Identities implements RosterDirectory {
  readonly book: ContactBook;
  readonly #records: RecordStore;
  readonly #clock: Clock;
  readonly #self: AccountId;
  readonly #pins = new Map<AccountId, PinnedAccount>();
  readonly #claimedNewer = new Set<AccountId>();
  readonly #claimed = new Map<AccountId, ClaimedRecord>();
  /** One change of an account's identity after the other. */
  readonly #turns = new KeyedMutex();
  readonly #onTrust: (accountId: AccountId) => Promise<void>;

  /** @param onTrust is told whose trust has changed, after that is stored. */
  constructor(
    records: RecordStore,
    clock: Clock,
    self: AccountId,
    onTrust: (accountId: AccountId) => Promise<void>,
  ) {
    this.book = new ContactBook(records);
    this.#records = records;
    this.#clock = clock;
    this.#self = self;
    this.#onTrust = onTrust;
  }

  async load(accountId: AccountId): Promise<void> {
    if (!this.#pins.has(accountId)) {
      const pin = await this.#records.get(pinAddress(accountId));
      if (pin !== undefined) this.#pins.set(accountId, pin);
      const claimed = await this.#records.get(claimedAddress(accountId));
      if (claimed !== undefined) this.#claimed.set(accountId, claimed);
    }
    if (accountId !== this.#self) await this.book.load(accountId);
  }

  known(accountId: AccountId): Known {
    return {
      pin: this.#pins.get(accountId),
      contact: this.book.of(accountId),
      claimed: this.#claimed.get(accountId),
    };
  }

  /** R8: the newest roster of the root that counts; none as long as only another one was shown. */
  rosterOf(accountId: AccountId): VerifiedRoster | undefined {
    const known = this.known(accountId);
    const newest = known.pin?.chain.newest;
    const root = acceptedRoot(known);
    return newest !== undefined && root !== null && equalBytes(newest.root, root) ? newest : undefined;
  }

  trustOf(accountId: AccountId): Trust {
    return trustOf(this.known(accountId));
  }

  pendingRoot(accountId: AccountId): Uint8Array | null {
    return pendingRoot(this.known(accountId));
  }

  /** Whether what is known of an account ends exactly there, with nothing left open. */
  isAt(accountId: AccountId, { root, version }: IdentityHead): boolean {
    const { pin } = this.known(accountId);
    if (pin === undefined || this.isBehind(accountId) || this.pendingRoot(accountId) !== null) return false;
    const { newest } = pin.chain;
    return newest.version === version && equalBytes(newest.root, root);
  }

  /** R6, R7: whether a newer roster of an account is known to be, by its own messages or the own devices, than is shown. */
  isBehind(accountId: AccountId): boolean {
    return isBehind(this.known(accountId));
  }

  /** Own account, found here and not yet shown by the server. */
  adopt(pin: PinnedAccount): void {
    this.#pins.set(pin.accountId, pin);
  }

  /**
   * R7: what a message's word about its sender's roster says of what the server has shown.
   *
   * @param batch takes what is to be kept of it, with the message.
   */
  judgeClaim(accountId: AccountId, claim: RosterClaim, batch: Batch): ClaimVerdict {
    const pin = this.#pins.get(accountId);
    const verdict = pin === undefined ? 'newer' : checkRosterClaim(pin, claim);
    if (verdict === 'newer') this.#claimedNewer.add(accountId);
    // A contradiction stays: no later claim takes it back.
    if (verdict === 'known' || pin === undefined || isContradicted(pin, this.#claimed.get(accountId))) {
      return verdict;
    }
    const claimed = { root: pin.chain.newest.root, version: claim.version, hash: claim.hash };
    this.#claimed.set(accountId, claimed);
    batch.put(claimedAddress(accountId), claimed);
    return verdict;
  }

  /** Accounts of which a newer roster was named than the server has shown (R7), each once. */
  takeClaimedNewer(): readonly AccountId[] {
    const accounts = [...this.#claimedNewer];
    this.#claimedNewer.clear();
    return accounts;
  }

  /** Holds what the server shows of a chain against what is known, and keeps what follows from it. */
  observe(
    accountId: AccountId,
    run: readonly SignedRoster[],
  ): Promise<Result<Sighting, { readonly code: 'identity-refused' }>> {
    return this.#turns.run(accountId, async () => {
      const before = this.#pins.get(accountId);
      if (before === undefined && run.length === 0) return { ok: true, value: 'unchanged' };
      const seen =
        before === undefined ? firstSight(accountId, run) : observeChain(before, run, this.#clock.now());
      if (!seen.ok) return refused('identity-refused');
      // R8: what another device of the account has accepted is accepted here, too.
      const pin = this.#withAccepted(seen.value.pin);
      await this.#move(accountId, pin, pin !== seen.value.pin);
      return { ok: true, value: seen.value.kind };
    });
  }

  /**
   * The person goes on with another identity (R8).
   *
   * @param root as it was shown to the person, 32 bytes.
   */
  accept(accountId: AccountId, root: Uint8Array): Promise<Result<void, { readonly code: 'no-change' }>> {
    return this.#turns.run(accountId, async () => {
      const { pin } = this.known(accountId);
      const pending = this.pendingRoot(accountId);
      if (pin === undefined || pending === null || !equalBytes(pending, root)) return refused('no-change');
      const accepted = pin.reset === null ? null : acceptReset(pin, root);
      if (accepted?.ok === false) return refused('no-change');
      const next = accepted?.value ?? pin;
      const { version, hash } = next.chain.newest;
      const before = contactAfter(pin, this.book.of(accountId));
      const contact = { ...before, root, acceptedAt: this.#clock.now(), version, hash };
      await this.#move(accountId, next, true, contact);
      return { ok: true, value: undefined };
    });
  }

  /** The person goes on with the identity that they knew, which the server shows again. @param root of it, 32 bytes. */
  keep(accountId: AccountId, root: Uint8Array): Promise<Result<void, { readonly code: 'no-change' }>> {
    return this.#turns.run(accountId, async () => {
      const { pin } = this.known(accountId);
      if (pin?.reset == null || !equalBytes(pin.chain.newest.root, root)) return refused('no-change');
      await this.#move(accountId, dismissReset(pin), false);
      return { ok: true, value: undefined };
    });
  }

  /** The person has compared the safety number of the root that counts, or takes that back. */
  judge(
    accountId: AccountId,
    root: Uint8Array,
    verified: boolean,
  ): Promise<Result<void, { readonly code: 'no-change' }>> {
    return this.#turns.run(accountId, async () => {
      const known = this.known(accountId);
      const counts = acceptedRoot(known);
      if (known.pin === undefined || counts === null) return refused('no-change');
      if (verified && !equalBytes(counts, root)) return refused('no-change');
      const now = this.#clock.now();
      const mark = verified
        ? { verifiedAt: now, verifiedRoot: root }
        : { verifiedAt: null, verifiedRoot: null };
      const contact = { ...contactAfter(known.pin, known.contact), ...mark, judgedAt: now };
      await this.#move(accountId, known.pin, false, contact);
      return { ok: true, value: undefined };
    });
  }

  /** What another device of the account knows. @returns what both know together. */
  takeContact(theirs: Contact): Promise<Contact> {
    const { accountId } = theirs;
    return this.#turns.run(accountId, async () => {
      await this.load(accountId);
      const { pin, contact } = this.known(accountId);
      const ours = contact ?? (pin && contactAfter(pin, undefined));
      const merged = ours === undefined ? theirs : mergeContacts(ours, theirs);
      if (contact !== undefined && isSameContact(contact, merged)) return merged;
      const moved = pin && this.#withAccepted(pin, merged);
      await this.#move(accountId, moved, moved !== pin, merged);
      // The server may have more to show than this device has looked at: of this root, or of the one that counts now.
      if (moved === undefined || moved.chain.newest.version < merged.version || this.pendingRoot(accountId)) {
        this.#claimedNewer.add(accountId);
      }
      return merged;
    });
  }

  #withAccepted(pin: PinnedAccount, contact = this.book.of(pin.accountId)): PinnedAccount {
    if (pin.reset === null || contact === undefined) return pin;
    const accepted = acceptReset(pin, contact.root);
    return accepted.ok ? accepted.value : pin;
  }

  /** One write for what belongs together; then it is what is, and is told. */
  async #move(
    accountId: AccountId,
    pin: PinnedAccount | undefined,
    reborn: boolean,
    contact: Contact | undefined = this.book.of(accountId),
  ): Promise<void> {
    const trust = this.trustOf(accountId);
    const batch = new Batch();
    const moved = accountId === this.#self || pin === undefined ? contact : contactAfter(pin, contact);
    if (pin !== undefined && pin !== this.#pins.get(accountId)) batch.put(pinAddress(accountId), pin);
    const tell = this.book.put(batch, accountId, moved, reborn);
    await this.#records.write(batch);
    if (pin !== undefined) this.#pins.set(accountId, pin);
    await tell();
    if (this.trustOf(accountId) !== trust) await this.#onTrust(accountId);
  }
}

function firstSight(accountId: AccountId, run: readonly SignedRoster[]) {
  const pin = pinAccount(run, accountId);
  return pin.ok ? ({ ok: true, value: { kind: 'pinned', pin: pin.value } } as const) : pin;
}
