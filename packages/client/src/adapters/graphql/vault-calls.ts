import { parseVaultCollection, type VaultCollection } from '@sotto/protocol';
import {
  type VaultCollection as CollectionName,
  PutVaultItemsDocument,
  SealedVaultKeyDocument,
  type VaultItemFragment,
  VaultItemsDocument,
} from '../../generated/operations.ts';
import type { StoredVaultItem, VaultTransport, VaultUpload } from '../../ports/index.ts';
import { decodeBytes, encodeBytes, MalformedAnswer } from './bytes.ts';
import { read, refuse, refuseShared, succeed } from './reply.ts';
import type { Requester } from './request.ts';

const ITEMS = 100;

const names: Readonly<Record<VaultCollection, CollectionName>> = {
  signer: 'SIGNER',
  keyring: 'KEYRING',
  archive: 'ARCHIVE',
  contacts: 'CONTACTS',
  state: 'STATE',
};

export function vaultCalls(requester: Requester): VaultTransport {
  return {
    async sealedVaultKey(memberId) {
      return read(await requester.ask(SealedVaultKeyDocument, { memberId }), ({ viewer }) => {
        if (viewer === null) return refuse({ code: 'not-signed-in' });
        const { sealedKey } = viewer.vault;
        return succeed(sealedKey === null ? null : decodeBytes(sealedKey.sealedKey));
      });
    },
    async vaultItems(after) {
      return read(await requester.ask(VaultItemsDocument, { after, first: ITEMS }), ({ viewer }) => {
        if (viewer === null) return refuse({ code: 'not-signed-in' });
        const { items, hasNextPage, revision } = viewer.vault.items;
        return succeed({ items: items.map(itemOf), hasNextPage, revision });
      });
    },
    async putVaultItems(items) {
      const outcome = await requester.ask(PutVaultItemsDocument, {
        input: { items: items.map(uploadOf) },
      });
      return read(outcome, ({ putVaultItems: result }) =>
        result.__typename === 'PutVaultItemsPayload'
          ? succeed({ revision: result.revision, conflicts: result.conflicts.map(itemOf) })
          : refuseShared(result),
      );
    },
  };
}

export function uploadOf({ collection, itemId, version, sealed }: VaultUpload) {
  return { collection: names[collection], itemId, version, sealed: encodeBytes(sealed) };
}

function itemOf({ collection, itemId, version, revision, sealed }: VaultItemFragment): StoredVaultItem {
  const known = parseVaultCollection(collection.toLowerCase());
  if (known === null) throw new MalformedAnswer();
  return { collection: known, itemId, version, revision, sealed: decodeBytes(sealed) };
}
