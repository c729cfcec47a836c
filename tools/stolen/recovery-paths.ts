/** Recovery methods: virtual members, whose keys come from a code or from what a passkey gives. */
import {
  createRecoveryCode,
  openVaultKey,
  PASSKEY_SECRET_BYTES,
  parseRecoveryId,
  type RecoveryKeys,
  type RecoveryKind,
  type RecoverySecret,
  recoveryKeysOf,
} from '../../packages/protocol/src/index.ts';
import type { Candidates } from './candidates.ts';
import { type Haul, rows, type StolenAccount } from './haul.ts';
import type { PathRow } from './path-row.ts';

/** As long as a code says that it is. */
export const RECOVERY_CODE_BYTES = createRecoveryCode((length) => new Uint8Array(length)).bytes.length;

const lengths: Readonly<Record<RecoveryKind, number>> = {
  code: RECOVERY_CODE_BYTES,
  passkey: PASSKEY_SECRET_BYTES,
};

export async function recoveryPath(haul: Haul, kind: RecoveryKind, candidates: Candidates): Promise<PathRow> {
  const secrets = [...candidates.short, ...candidates.keys].filter(({ length }) => length === lengths[kind]);
  const accounts = haul.accounts.map((account) => ({ account, ids: recoveryIdsOf(account, kind) }));
  const opened: string[] = [];
  for (const { account, ids } of accounts) {
    if (ids.size === 0) continue;
    for (const secret of secrets) {
      const keys = keysOf(account, kind, secret);
      if (keys !== null && ids.has(keys.id)) opened.push(...(await withRecovery(haul, account, keys)));
    }
  }
  const count = accounts.reduce((sum, { ids }) => sum + ids.size, 0);
  return {
    path: `recovery by ${kind}`,
    has: `${count} members with their public keys, and the vault key sealed to them`,
    tried: `${secrets.length} secrets: whatever in the haul has the length of one`,
    opened,
    gives: '',
    bits: lengths[kind] * 8,
    leadsToContent: count > 0,
  };
}

/** Of all rosters: a method that was removed can open what was recorded before. */
export function recoveryIdsOf({ rosters }: StolenAccount, kind: RecoveryKind): ReadonlySet<string> {
  const members = rosters.flatMap((roster) => roster.members);
  return new Set(members.flatMap((one) => (one.type === 'recovery' && one.kind === kind ? [one.id] : [])));
}

/** @returns null of an account without a roster. */
export function keysOf(account: StolenAccount, kind: RecoveryKind, secret: Uint8Array): RecoveryKeys | null {
  const [first] = account.rosters;
  if (first === undefined) return null;
  const bytes = Uint8Array.from(secret);
  const given: RecoverySecret =
    kind === 'code' ? { kind, code: createRecoveryCode(() => bytes) } : { kind, secret: bytes };
  return recoveryKeysOf(given, { accountId: account.accountId, root: first.signer });
}

/** The vault key, which everything else follows from. */
async function withRecovery(
  haul: Haul,
  account: StolenAccount,
  keys: RecoveryKeys,
): Promise<readonly string[]> {
  const opened = [`secret key of the recovery member ${keys.id}`];
  const newest = account.rosters.at(-1);
  for (const row of rows(haul.tables, 'sealed_vault_key')) {
    const memberId = parseRecoveryId(String(row['member_id']));
    const { sealed } = row;
    if (newest === undefined || !memberId.ok || memberId.value !== keys.id || !(sealed instanceof Uint8Array))
      continue;
    const vaultKey = await openVaultKey(sealed, keys.sealKeys, keys.id, newest);
    if (vaultKey.ok) opened.push(`vault key ${vaultKey.value.version} of ${account.accountId}`);
  }
  return opened;
}
