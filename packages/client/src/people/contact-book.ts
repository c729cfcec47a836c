import { type AccountId, type Contact, equalBytes } from '@sotto/protocol';
import type { Batch, RecordStore } from '../store/index.ts';
import { contactAddress, everyContact, everyReborn, rebornAddress } from './records.ts';

/** Takes what this device has come to know to the account's other devices. */
export type ContactSink = (contact: Contact) => Promise<void>;

/**
 * What the account knows of others, of whom it has seen a chain. Owns the records `verified/` and `reborn/`; only
 * `Identities` changes what is in it.
 */
export class ContactBook {
  readonly #records: RecordStore;
  readonly #contacts = new Map<AccountId, Contact>();
  readonly #reborn = new Set<AccountId>();
  /** Roots that a safety number was shown of since this start. */
  readonly #shown = new Map<AccountId, Uint8Array>();
  #sink: ContactSink = async () => {};

  constructor(records: RecordStore) {
    this.#records = records;
  }

  /** @param sink is told of everything that changes here from now on, after it is stored. */
  tellTo(sink: ContactSink): void {
    this.#sink = sink;
  }

  async load(accountId: AccountId): Promise<void> {
    if (this.#contacts.has(accountId)) return;
    const contact = await this.#records.get(contactAddress(accountId));
    if (contact !== undefined) this.#contacts.set(accountId, contact);
    if ((await this.#records.get(rebornAddress(accountId))) !== undefined) this.#reborn.add(accountId);
  }

  of(accountId: AccountId): Contact | undefined {
    return this.#contacts.get(accountId);
  }

  /** All of them, for the vault. */
  async all(): Promise<readonly Contact[]> {
    return (await this.#records.list(everyContact)).map(({ value }) => value);
  }

  /** Accounts with an accepted identity that their conversation may not have yet. */
  async reborn(): Promise<readonly AccountId[]> {
    return (await this.#records.list(everyReborn)).map(({ value }) => value);
  }

  isReborn(accountId: AccountId): boolean {
    return this.#reborn.has(accountId);
  }

  /** The conversation has the new identity. */
  async settle(accountId: AccountId, batch: Batch): Promise<void> {
    await this.#records.write(batch.delete(rebornAddress(accountId)));
    this.#reborn.delete(accountId);
  }

  /** The person is looking at the safety number of this root, 32 bytes. */
  noteShown(accountId: AccountId, root: Uint8Array): void {
    this.#shown.set(accountId, root);
  }

  /** Whether the person was shown this root, or no other. */
  isShown(accountId: AccountId, root: Uint8Array): 'shown' | 'not-shown' | 'other-shown' {
    const shown = this.#shown.get(accountId);
    if (shown === undefined) return 'not-shown';
    return equalBytes(shown, root) ? 'shown' : 'other-shown';
  }

  /** @returns what is to be done after the batch is written. */
  put(
    batch: Batch,
    accountId: AccountId,
    contact: Contact | undefined,
    reborn: boolean,
  ): () => Promise<void> {
    const changed = contact !== undefined && contact !== this.#contacts.get(accountId);
    if (changed) batch.put(contactAddress(accountId), contact);
    if (reborn) batch.put(rebornAddress(accountId), accountId);
    return async () => {
      if (reborn) this.#reborn.add(accountId);
      if (!changed) return;
      this.#contacts.set(accountId, contact);
      await this.#sink(contact);
    };
  }
}
