import {
  encodeKeyring,
  equalBytes,
  openKeyring,
  type RosterSigner,
  signerFromSeed,
  type VaultKeys,
  type VerifiedRoster,
  vaultKeyOf,
  wipe,
} from '@sotto/protocol';
import { Batch, type RecordStore } from '../store/index.ts';
import { type VaultKeysRecord, vaultKeysAddress } from './records.ts';
import type { Unlocked } from './unlock.ts';

/** The vault's keys and the account's signer, as far as this device has them. Owns the record `vault-keys`. */
export class HeldKeys {
  readonly #records: RecordStore;
  #stored: VaultKeysRecord | undefined;
  #keys: VaultKeys | null = null;
  #signer: RosterSigner | null = null;

  constructor(records: RecordStore) {
    this.#records = records;
  }

  /** What is stored for another roster than the newest is not used: the keys for that one come with the next pull. */
  async load(roster: VerifiedRoster | undefined): Promise<void> {
    const stored = await this.#records.get(vaultKeysAddress);
    this.#stored = stored;
    if (stored === undefined || roster === undefined || stored.version !== roster.vault.version) return;
    const current = vaultKeyOf(stored.current, roster);
    const older = current.ok ? openKeyring(stored.keyring, current.value, []) : current;
    if (!current.ok || !older.ok) return;
    this.#keys = { current: current.value, older: older.value };
    const seed = stored.signerSeed;
    this.#signer = { signer: signerFromSeed(seed), seed };
  }

  get keys(): VaultKeys | null {
    return this.#keys;
  }

  get signer(): RosterSigner | null {
    return this.#signer;
  }

  get isUploaded(): boolean {
    return this.#stored?.uploaded === true;
  }

  /** Whether they are those that a roster names. */
  fits(roster: VerifiedRoster): boolean {
    return (
      this.#keys !== null &&
      this.#signer !== null &&
      this.#keys.current.version === roster.vault.version &&
      equalBytes(this.#signer.signer.publicKey, roster.signer)
    );
  }

  /** @param batch further records of the same write. @param uploaded whether the server has the roster's vault part. */
  async keep(batch: Batch, { keys, signer }: Unlocked, uploaded: boolean): Promise<void> {
    const before = this.#signer;
    const record: VaultKeysRecord = {
      current: keys.current.key,
      version: keys.current.version,
      keyring: encodeKeyring(keys.older),
      signerSeed: signer.seed,
      uploaded,
    };
    await this.#records.write(batch.put(vaultKeysAddress, record));
    this.#stored = record;
    this.#keys = keys;
    this.#signer = signer;
    // R5: nobody signs with it any more.
    if (before !== null && before.seed !== signer.seed) wipe(before.seed);
  }

  /** The server has the vault's part of the roster. */
  async noteUploaded(): Promise<void> {
    const stored = this.#stored;
    if (stored === undefined || stored.uploaded) return;
    const record = { ...stored, uploaded: true };
    await this.#records.write(new Batch().put(vaultKeysAddress, record));
    this.#stored = record;
  }
}
