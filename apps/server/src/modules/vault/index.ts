export { keepRosterVault } from './roster-vault.ts';
export { SealedVaultKey } from './sealed-vault-key.entity.ts';
export { vaultRepository } from './vault.repository.ts';
export { vaultResolvers } from './vault.resolvers.ts';
export { VaultService } from './vault.service.ts';
export { VaultItem } from './vault-item.entity.ts';
