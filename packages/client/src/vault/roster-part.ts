import {
  encodeKeyring,
  encodeSignerItem,
  type MemberId,
  type RosterSigner,
  sealItem,
  sealVaultKey,
  singletonItemId,
  type VaultKey,
  type VaultKeys,
  type VerifiedRoster,
  vaultKeyOf,
} from '@sotto/protocol';
import type { Random, RosterVaultPart, VaultUpload } from '../ports/index.ts';

/** What a roster that begins a chain brings into the vault: its key for everybody in it, and its signer. */
export async function firstVaultPart(
  roster: VerifiedRoster,
  current: VaultKey,
  signerSeed: Uint8Array,
  random: Random,
): Promise<RosterVaultPart> {
  const members = roster.members.map(({ id }) => id);
  return {
    sealedKeys: await sealedKeysFor(roster, current, members, random),
    items: [signerUpload({ current, older: [] }, signerSeed, 1, random)],
  };
}

/** The vault key, sealed to members (R9). */
export async function sealedKeysFor(
  roster: VerifiedRoster,
  vaultKey: VaultKey,
  members: readonly MemberId[],
  random: Random,
): Promise<RosterVaultPart['sealedKeys']> {
  const sealed: { memberId: string; sealedKey: Uint8Array }[] = [];
  for (const memberId of members) {
    const sealedKey = await sealVaultKey(vaultKey, roster, memberId, random);
    // Whoever made the roster has looked at the keys of its members.
    if (!sealedKey.ok) throw new TypeError(`a vault key is not sealed: ${sealedKey.error.code}`);
    sealed.push({ memberId, sealedKey: sealedKey.value });
  }
  return sealed;
}

/** @param version that it is written as. */
export function signerUpload(
  keys: VaultKeys,
  seed: RosterSigner['seed'],
  version: number,
  random: Random,
): VaultUpload {
  return upload(keys, 'signer', encodeSignerItem(seed), version, random);
}

/** The older keys. @param version that it is written as. */
export function keyringUpload(keys: VaultKeys, version: number, random: Random): VaultUpload {
  return upload(keys, 'keyring', encodeKeyring(keys.older), version, random);
}

function upload(
  keys: VaultKeys,
  collection: 'signer' | 'keyring',
  content: Uint8Array,
  version: number,
  random: Random,
): VaultUpload {
  const itemId = singletonItemId(keys.current.accountId, collection);
  const sealed = sealItem(keys, { collection, itemId, version }, content, random);
  if (!sealed.ok) throw new TypeError(`an item of our own does not fit: ${sealed.error.code}`);
  return { collection, itemId, version, sealed: sealed.value };
}

/** Key bytes of this device's own making, as the roster's vault key. */
export function ownVaultKey(key: Uint8Array, roster: VerifiedRoster): VaultKey {
  const made = vaultKeyOf(key, roster);
  if (!made.ok) throw new TypeError('a vault key of our own does not fit its roster');
  return made.value;
}
