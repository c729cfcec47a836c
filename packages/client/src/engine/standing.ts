import {
  type AccountRecord,
  accountAddress,
  deviceKeysAddress,
  type FoundingRecord,
  firstVaultKeys,
  foundingAddress,
  makeDeviceKeys,
  pinOfFounding,
  resetAddress,
} from '../account/index.ts';
import type { Linked } from '../link/index.ts';
import { pinAddress } from '../people/index.ts';
import type { Random } from '../ports/index.ts';
import { Batch, type RecordStore } from '../store/index.ts';
import { vaultCursorAddress, vaultItemAddress, vaultKeysAddress } from '../vault/index.ts';
import { eraseEncrypted } from './erase-encrypted.ts';
import { joiningAddress } from './joining.ts';

/**
 * The account's chain goes on without this device. First every key goes, in one write, and then the content that they
 * were for. A device that registers again has new keys (R3).
 *
 * @param removed whether it was of the account before.
 */
export async function becomeOutsider(
  records: RecordStore,
  random: Random,
  account: AccountRecord,
  removed: boolean,
): Promise<AccountRecord> {
  const batch = new Batch()
    .delete(vaultKeysAddress)
    .delete(vaultCursorAddress)
    .delete(foundingAddress)
    .delete(resetAddress)
    .delete(joiningAddress)
    .delete({ key: 'device-news' });
  // An identity that never came to be is nothing to hold on to.
  if (account.standing === 'founding') batch.delete(pinAddress(account.accountId));
  const session = account.session && { ...account.session, bound: false };
  const outside: AccountRecord = { ...account, session, standing: 'outsider', removed };
  batch.put(deviceKeysAddress, makeDeviceKeys(random)).put(accountAddress, outside);
  await records.write(batch);
  await eraseEncrypted(records);
  return outside;
}

/** A device of the account has approved this one: it begins with what it has verified of that. */
export async function becomeMember(
  records: RecordStore,
  account: AccountRecord,
  { pin, vaultKeys, items, revision }: Linked,
): Promise<AccountRecord> {
  const batch = new Batch()
    .put(pinAddress(account.accountId), pin)
    .put(vaultKeysAddress, vaultKeys)
    .put(vaultCursorAddress, revision)
    .put(joiningAddress, true)
    .delete(resetAddress);
  for (const [key, item] of items) batch.put(vaultItemAddress(key), item);
  return await enter(records, account, batch);
}

/** The account has the new identity that this device has made for it (R8). */
export async function becomeFounder(
  records: RecordStore,
  account: AccountRecord,
  founding: FoundingRecord,
): Promise<AccountRecord> {
  const batch = new Batch()
    .put(pinAddress(account.accountId), pinOfFounding(founding, account.accountId))
    .put(vaultKeysAddress, firstVaultKeys(founding, true))
    .delete(vaultCursorAddress)
    .delete(resetAddress);
  return await enter(records, account, batch);
}

async function enter(records: RecordStore, account: AccountRecord, batch: Batch): Promise<AccountRecord> {
  const session = account.session && { ...account.session, bound: false };
  const member: AccountRecord = { ...account, session, standing: 'member', removed: false };
  await records.write(batch.put(accountAddress, member));
  return member;
}
