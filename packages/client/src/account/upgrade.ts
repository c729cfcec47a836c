import { encodeKeyring } from '@sotto/protocol';
import { Batch, type RecordStore } from '../store/index.ts';
import { vaultKeysAddress } from '../vault/index.ts';
import { type AccountRecord, deviceKeysAddress, foundingAddress, identityBeforeAddress } from './records.ts';

/** Brings the secrets of a store of format 1 or 2 to where they are kept now. Nothing is lost if it stops in between. */
export async function upgradeIdentity(records: RecordStore, account: AccountRecord): Promise<void> {
  const before = await records.get(identityBeforeAddress);
  if (before === undefined) return;
  const { deviceSeed, sealSecret, sealPublic, signerSeed, vaultKey, firstRoster } = before;
  const batch = new Batch().delete(identityBeforeAddress);
  batch.put(deviceKeysAddress, { deviceSeed, sealSecret, sealPublic });
  if (account.standing === 'founding') {
    batch.put(foundingAddress, { signerSeed, vaultKey, roster: firstRoster });
  }
  if (account.standing !== 'outsider') {
    // Those versions made no other roster than the first.
    const keyring = encodeKeyring([]);
    batch.put(vaultKeysAddress, { current: vaultKey, version: 1, keyring, signerSeed, uploaded: false });
  }
  await records.write(batch);
}
