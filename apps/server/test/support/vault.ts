import { parseVaultItemId, sealItem, systemRandom, vaultKeyOf } from '@sotto/protocol';
import { ask, base64url, mutate } from './api.ts';
import type { SignedIn } from './person.ts';
import { type Identity, unwrap } from './phone.ts';

type Collection = 'SIGNER' | 'KEYRING' | 'ARCHIVE' | 'CONTACTS' | 'STATE';

/** The id of a vault item or of a rendezvous. */
export const someId = () => base64url(systemRandom(16));

/** An item as a device writes it, under the vault key that the identity has now. */
export function sealedItem(
  { vaultKey, roster }: Identity,
  collection: Collection,
  itemId = someId(),
  version = 1,
  content = systemRandom(20),
) {
  const keys = { current: unwrap(vaultKeyOf(vaultKey, roster)), older: [] };
  const name = collection.toLowerCase() as Lowercase<Collection>;
  const reference = { collection: name, itemId: unwrap(parseVaultItemId(itemId)), version };
  const sealed = unwrap(sealItem(keys, reference, content, systemRandom));
  return { collection, itemId, version, sealed: base64url(sealed) };
}

export interface Item {
  readonly itemId: string;
  readonly version: number;
  readonly revision: number;
  readonly sealed: string;
}

export interface Vault {
  readonly revision: number;
  readonly sealedKey: { readonly vaultVersion: number; readonly sealedKey: string } | null;
  readonly items: {
    readonly items: readonly Item[];
    readonly hasNextPage: boolean;
    readonly revision: number;
  };
}

const vaultQuery = `query V($memberId: ID!, $after: Int, $first: Int) { viewer { vault {
  revision
  sealedKey(memberId: $memberId) { vaultVersion sealedKey }
  items(after: $after, first: $first) { items { itemId version revision sealed } hasNextPage revision }
} } }`;

export async function vaultOf(who: SignedIn, memberId = '', page: { after?: number; first?: number } = {}) {
  const variables = { memberId, after: 0, first: 100, ...page };
  const { data, errors } = await ask(who, vaultQuery, variables);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  // What was asked for.
  return (data as { viewer: { vault: Vault } }).viewer.vault;
}

export const putItems = (who: SignedIn, items: readonly object[]) =>
  mutate(who, 'putVaultItems', { items }, putFields);

const putFields = '...on PutVaultItemsPayload { revision conflicts { itemId version revision sealed } }';
