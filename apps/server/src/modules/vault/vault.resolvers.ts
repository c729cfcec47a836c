import type { Resolvers } from '../../graphql/generated/resolver-types.ts';
import type { VaultService } from './vault.service.ts';

export function vaultResolvers(vaults: VaultService): Resolvers {
  return {
    Viewer: {
      vault: ({ viewer }) => ({ accountId: viewer.accountId }),
    },
    Vault: {
      revision: (vault, _, { em }) => vaults.revision(em, vault),
      sealedKey: (vault, { memberId }, { em }) => vaults.sealedKey(em, vault, memberId),
      items: (vault, { after, first }, { em }) => vaults.page(em, vault, after, first),
    },
    Mutation: {
      putVaultItems: (_, { input }, context) => vaults.put(context, input),
    },
  };
}
