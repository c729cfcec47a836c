import { uint32Bytes } from '../codec/index.ts';
import {
  equalBytes,
  isSealKey,
  openSealed,
  type Random,
  type SealContext,
  type SealKeyPair,
  sealTo,
  wipe,
} from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { MemberId, VerifiedRoster } from '../identity/index.ts';
import { hashIdToBytes, uuidToBytes } from '../ids.ts';
import { labels } from '../labels.ts';
import { limits } from '../limits.ts';
import type { VaultKeyError } from './vault-error.ts';
import { type VaultKey, vaultKeyOf } from './vault-key.ts';

/**
 * R9: the vault key for one member of the roster that names its version. HPKE in base mode with X-Wing, HKDF-SHA512 and
 * ChaCha20-Poly1305; info and associated data are a label each and (accountId 16, vault version 4, member id 16 bytes).
 *
 * Base mode says nothing of who sealed: the roster's commitment does, see `openVaultKey`.
 *
 * @returns 1168 bytes: the KEM's output (1120), the sealed key (32) and its tag (16).
 */
export async function sealVaultKey(
  vaultKey: VaultKey,
  roster: VerifiedRoster,
  memberId: MemberId,
  random: Random,
): Promise<Result<Uint8Array, VaultKeyError>> {
  const named = vaultKeyOf(vaultKey.key, roster);
  if (!named.ok) return named;
  const member = roster.members.find(({ id }) => id === memberId);
  if (member === undefined) return fail('vault-key-wrong-member', 'the roster lists no such member');
  if (!isSealKey(member.sealKey)) return fail('vault-key-bad-seal-key', 'not an X-Wing key');
  return ok(await sealTo(member.sealKey, contextOf(roster, memberId), vaultKey.key, random));
}

/**
 * R9: a vault key that somebody sealed to this member, if the roster commits to it.
 *
 * @param sealed from the server.
 * @param sealKeys the member's own: a device's, or those of a recovery secret.
 * @param roster the newest one that is verified.
 */
export async function openVaultKey(
  sealed: Uint8Array,
  sealKeys: SealKeyPair,
  memberId: MemberId,
  roster: VerifiedRoster,
): Promise<Result<VaultKey, VaultKeyError>> {
  const member = roster.members.find(({ id }) => id === memberId);
  if (member === undefined || !equalBytes(member.sealKey, sealKeys.publicKey)) {
    return fail('vault-key-wrong-member', 'the roster does not list this member with this key');
  }
  const opened =
    sealed.length === limits.sealedVaultKeyBytes
      ? await openSealed(sealKeys.secretKey, contextOf(roster, memberId), sealed)
      : null;
  if (opened === null) return fail('vault-key-does-not-open', 'not sealed to this member, or changed');
  const vaultKey = vaultKeyOf(opened, roster);
  if (!vaultKey.ok) wipe(opened);
  return vaultKey;
}

function contextOf({ accountId, vault }: VerifiedRoster, memberId: MemberId): SealContext {
  return {
    infoLabel: labels.vaultKeyInfo,
    associatedDataLabel: labels.vaultKey,
    parts: [uuidToBytes(accountId), uint32Bytes(vault.version), hashIdToBytes(memberId)],
  };
}
