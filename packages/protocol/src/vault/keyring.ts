import { array, bytes, defineCodec, struct, uint } from '../codec/index.ts';
import { wipe } from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import { VAULT_KEY_BYTES, type VerifiedRoster } from '../identity/index.ts';
import { limits } from '../limits.ts';
import type { KeyringError } from './vault-error.ts';
import { isCommitted, markVaultKey, type VaultKey } from './vault-key.ts';

const keyringCodec = defineCodec(
  struct({
    keys: array(
      struct({ version: uint({ min: 1, max: limits.rosterVersions }), key: bytes(VAULT_KEY_BYTES) }),
      { max: limits.rosterVersions },
    ),
  }),
  limits.vaultContentBytes,
);

/** The content of the `keyring` item: CBOR of older vault keys, by ascending version. */
export function encodeKeyring(older: readonly VaultKey[]): Uint8Array<ArrayBuffer> {
  const keys = older.toSorted((a, b) => a.version - b.version);
  return keyringCodec.encode({ keys: keys.map(({ version, key }) => ({ version, key })) });
}

/**
 * The older vault keys in it. A pin does not keep the commitments of past rosters, so what vouches for a key is that
 * somebody with the current key has put it there. Each is bound to its version, which goes into the key of every item
 * under it: at another version it opens nothing. Where a verified roster of its version is at hand, its commitment
 * decides as well.
 *
 * @param content as the current key opened it.
 * @param current of the newest roster.
 * @param rosters verified ones of this account, as many as there are at hand; a device that has just verified the whole
 *   chain has them all.
 */
export function openKeyring(
  content: Uint8Array,
  current: VaultKey,
  rosters: readonly VerifiedRoster[],
): Result<readonly VaultKey[], KeyringError> {
  const decoded = keyringCodec.decode(content);
  if (!decoded.ok) return fail('vault-item-malformed', decoded.error.detail);
  const { keys } = decoded.value;
  const refuse = (code: KeyringError['code'], detail: string) => {
    wipe(...keys.map(({ key }) => key));
    return fail(code, detail);
  };
  let previous = 0;
  for (const { version, key } of keys) {
    if (version <= previous || version >= current.version) {
      return refuse('vault-item-malformed', `version ${version} after ${previous}`);
    }
    const ofVersion = rosters.filter(
      ({ accountId, vault }) => accountId === current.accountId && vault.version === version,
    );
    if (!ofVersion.every((roster) => isCommitted(key, roster))) {
      return refuse('vault-keyring-contradicted', `not the key of vault version ${version}`);
    }
    previous = version;
  }
  return ok(keys.map(({ version, key }) => markVaultKey(current.accountId, version, key)));
}
