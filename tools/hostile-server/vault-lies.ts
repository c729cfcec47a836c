/** What the server shows of an account's vault, in place of what is in it. */
import { VaultItemsDocument, type VaultItemsQuery } from '../../packages/client/src/generated/operations.ts';
import type { HostileServer } from './hostile-server.ts';

export type VaultPage = NonNullable<VaultItemsQuery['viewer']>['vault']['items'];
export type VaultItem = VaultPage['items'][number];

/** @param change gets each page as it is, and from which revision it was asked for. */
export function showVault(
  hostile: HostileServer,
  change: (page: VaultPage, after: number) => Pick<VaultPage, 'items'> & Partial<VaultPage>,
): void {
  hostile.answers(VaultItemsDocument, {
    data: (truth, { after }) => {
      if (truth.viewer === null) return truth;
      const { vault } = truth.viewer;
      const items = { ...vault.items, ...change(vault.items, after) };
      return { ...truth, viewer: { ...truth.viewer, vault: { ...vault, items } } };
    },
  });
}
