import {
  equalBytes,
  type MemberId,
  openItem,
  openKeyring,
  openSignerItem,
  openVaultKey,
  type RosterSigner,
  type SealKeyPair,
  singletonItemId,
  type VaultKey,
  type VaultKeys,
  type VerifiedRoster,
  vaultKeyOf,
} from '@sotto/protocol';
import type { Reply, TransportPort } from '../ports/index.ts';

/** An item `signer` or `keyring` as it is at the server. */
export interface SealedSingleton {
  readonly version: number;
  readonly sealed: Uint8Array;
}

export interface Locked {
  readonly transport: TransportPort;
  /** Of the member that unlocks: this device, or a recovery method. */
  readonly keys: { readonly id: MemberId; readonly sealKeys: SealKeyPair };
  /** The newest verified one of the own account. */
  readonly roster: VerifiedRoster;
  /** Verified ones of before, as far as they are at hand: their commitments vouch for older keys. */
  readonly rosters: readonly VerifiedRoster[];
  /** What this device has had until now. */
  readonly known: VaultKeys | null;
  readonly signer: SealedSingleton | null;
  readonly keyring: SealedSingleton | null;
}

export interface Unlocked {
  readonly keys: VaultKeys;
  readonly signer: RosterSigner;
}

export type UnlockRefused =
  /** The server has no vault key for this member. */
  | { readonly code: 'no-vault-key' }
  /** What the server has does not belong to the roster (R9). */
  | { readonly code: 'vault-contradicts' };

const CONTRADICTS = { ok: false, error: { code: 'vault-contradicts' } } as const;

/** The vault keys and the signer that belong to the account's newest roster, each held against it (R5, R9). */
export async function unlock(locked: Locked): Reply<Unlocked, UnlockRefused> {
  const current = await currentKey(locked);
  if (!current.ok) return current;
  const older = olderKeys(locked, current.value);
  if (older === null) return CONTRADICTS;
  const keys = { current: current.value, older };
  const signer = signerOf(locked, keys);
  return signer === null ? CONTRADICTS : { ok: true, value: { keys, signer } };
}

async function currentKey({ transport, keys, roster, known }: Locked): Reply<VaultKey, UnlockRefused> {
  const kept = known === null ? undefined : vaultKeyOf(known.current.key, roster);
  if (kept?.ok) return kept;
  const sealed = await transport.sealedVaultKey(keys.id);
  if (!sealed.ok) return sealed;
  if (sealed.value === null) return { ok: false, error: { code: 'no-vault-key' } };
  const opened = await openVaultKey(sealed.value, keys.sealKeys, keys.id, roster);
  return opened.ok ? opened : CONTRADICTS;
}

/** @returns null when a keyring that has to be there is not, or contradicts what is known. */
function olderKeys(locked: Locked, current: VaultKey): readonly VaultKey[] | null {
  const { roster, rosters, known, keyring } = locked;
  if (roster.vault.version === 1) return [];
  const kept = known === null ? [] : [...known.older, known.current];
  const missing = roster.vault.version - 1 - kept.filter(({ version }) => version < current.version).length;
  if (missing === 0) return kept.filter(({ version }) => version < current.version);
  const reference = { collection: 'keyring', itemId: singletonItemId(roster.accountId, 'keyring') } as const;
  if (keyring === null) return null;
  const opened = openItem({ current, older: [] }, { ...reference, version: keyring.version }, keyring.sealed);
  const listed = opened.ok ? openKeyring(opened.value.content, current, rosters) : opened;
  if (!listed.ok) return null;
  const isConsistent = kept.every(({ version, key }) => {
    const same = listed.value.find((other) => other.version === version);
    return version >= current.version || same === undefined || equalBytes(same.key, key);
  });
  return isConsistent ? listed.value : null;
}

function signerOf({ roster, signer }: Locked, keys: VaultKeys): RosterSigner | null {
  if (signer === null) return null;
  const itemId = singletonItemId(roster.accountId, 'signer');
  const reference = { collection: 'signer', itemId, version: signer.version } as const;
  const opened = openItem(keys, reference, signer.sealed);
  if (!opened.ok) return null;
  const named = openSignerItem(opened.value.content, roster);
  return named.ok ? named.value : null;
}
