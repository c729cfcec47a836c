import type { EntityManager } from '@mikro-orm/core';
import { limits } from '@sotto/protocol/public';
import { invalidInput } from '../../failures.ts';
import type {
  InvalidInputError,
  RosterVaultInput,
  VaultConflictError,
} from '../../graphql/generated/resolver-types.ts';
import type { Account } from '../account/index.ts';
import type { RosterStep } from '../device/index.ts';
import { checkItems } from './check-items.ts';
import { SealedVaultKey } from './sealed-vault-key.entity.ts';
import { vaultRepository } from './vault.repository.ts';
import { decideItems, writeItems } from './write-items.ts';

const nothing: RosterVaultInput = { sealedKeys: [], items: [] };

/**
 * Writes what of the vault belongs to a roster, in the transaction that appends it; called before anything of the
 * roster is written.
 * @returns why not; nothing is written then.
 */
export async function keepRosterVault(
  tx: EntityManager,
  account: Account,
  step: RosterStep,
  part: RosterVaultInput | null,
): Promise<InvalidInputError | VaultConflictError | null> {
  const { roster } = step;
  const { sealedKeys, items } = part ?? nothing;
  const malformed = sealedKeys.findIndex(({ sealedKey }) => sealedKey.length !== limits.sealedVaultKeyBytes);
  if (malformed !== -1) {
    const path = ['vault', 'sealedKeys', String(malformed), 'sealedKey'];
    return invalidInput(path, `A sealed vault key has ${limits.sealedVaultKeyBytes} bytes.`);
  }
  const wrong = wrongMembers(step, part);
  if (wrong !== null) return wrong;
  const checked = checkItems(items, ['vault', 'items']);
  if ('code' in checked) return checked;
  const decision = await decideItems(tx, account.id, checked);
  if (decision.full) return invalidInput(['vault', 'items'], `A vault holds ${limits.vaultItems} items.`);
  const otherKey = checked.some(({ vaultVersion }) => vaultVersion !== roster.vault.version);
  if (otherKey || decision.conflicts.length > 0) return vaultConflict;

  const stored = await vaultRepository.sealedKeys(tx, account.id);
  // A roster that is there already proves nothing about who sends it again: without a device, nothing is changed.
  const mayWrite = step.kind === 'next' || step.byDevice;
  if (!mayWrite) return decision.writable.length > 0 ? vaultConflict : null;
  keepKeys(tx, account.id, step, sealedKeys, stored);
  writeItems(tx, account, decision.writable);
  return null;
}

/** Whom the key has to be sealed to: everybody when it is a new one, otherwise those who are new. */
function wrongMembers(step: RosterStep, part: RosterVaultInput | null): InvalidInputError | null {
  const given = (part ?? nothing).sealedKeys.map(({ memberId }) => memberId);
  const path = ['vault', 'sealedKeys'];
  if (new Set(given).size !== given.length) return invalidInput(path, 'A member stands twice.');
  const members = step.roster.members.map(({ id }): string => id);
  if (step.kind === 'again') {
    return given.every((id) => members.includes(id)) ? null : invalidInput(path, 'Only for members.');
  }
  const { previous, roster } = step;
  const sameKey = previous !== null && previous.vault.version === roster.vault.version;
  const before = new Set(sameKey ? previous.members.map(({ id }): string => id) : []);
  const needed = members.filter((id) => !before.has(id));
  if (part === null && needed.length > 0) {
    return invalidInput(['vault'], 'Members are new, or the vault key is: it has to be sealed to them.');
  }
  const exact = given.length === needed.length && given.every((id) => needed.includes(id));
  return exact
    ? null
    : invalidInput(path, 'One for each member that has none of this vault key yet, no others.');
}

function keepKeys(
  tx: EntityManager,
  accountId: string,
  { kind, roster }: RosterStep,
  given: RosterVaultInput['sealedKeys'],
  stored: readonly SealedVaultKey[],
): void {
  const vaultVersion = roster.vault.version;
  const members = new Set(roster.members.map(({ id }): string => id));
  const news = new Map(given.map(({ memberId, sealedKey }) => [memberId, sealedKey]));
  for (const row of stored) {
    const sealed = news.get(row.memberId);
    const holds = row.vaultVersion === vaultVersion && members.has(row.memberId);
    // A member's key is given once: whoever sends a roster again cannot take it away.
    if (sealed !== undefined && !(holds && kind === 'again')) Object.assign(row, { vaultVersion, sealed });
    else if (!holds) tx.remove(row);
    news.delete(row.memberId);
  }
  for (const [memberId, sealed] of news)
    tx.create(SealedVaultKey, { accountId, memberId, vaultVersion, sealed });
}

const vaultConflict: VaultConflictError = {
  __typename: 'VaultConflictError',
  code: 'VAULT_CONFLICT',
  message: 'Items have changed meanwhile, or are under another vault key than the roster names.',
};
