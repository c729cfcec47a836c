import {
  hashIdToBytes,
  namedItemId,
  openContact,
  openKeyring,
  openSignerItem,
  singletonItemId,
  uuidToBytes,
} from '../../../src/index.ts';
import { encodeKeyring, encodeSignerItem } from '../../../src/vault/index.ts';
import { alice, bob } from './cast.ts';
import { codeOf, draw, hex, signer, utf8 } from './given.ts';
import { vaultContents } from './vault-items.ts';

/** What the collections hold, and under which ids. */
export async function makeVaultContents() {
  const { newest, keys, items } = await vaultContents();
  const contentOf = (wanted: string): Uint8Array => {
    const item = items.find(({ collection }) => collection === wanted);
    if (item === undefined) throw new Error(`no ${wanted}`);
    return item.content;
  };
  const [oldest] = keys.older;
  if (oldest === undefined) throw new Error('an older key');
  const names: readonly (readonly ['contacts' | 'state', Uint8Array])[] = [
    ['contacts', utf8(bob.accountId)],
    ['state', utf8('recovery offer')],
    ['state', draw('vault contents, a name', 256)],
    ['state', new Uint8Array(0)],
  ];
  const keyring = Uint8Array.from(encodeKeyring(keys.older));
  return {
    about:
      'Contents of `signer`, `keyring` and `contacts` (CBOR), and the ids of items: SHA-256(label, zero octet, account, collection) for the single ones, HKDF-SHA512(oldest vault key, info = label, zero octet, account, collection, name) for named ones; 16 bytes each.',
    accountId: hex(uuidToBytes(alice.accountId)),
    oldestVaultKey: hex(oldest.key),
    singleIds: (['signer', 'keyring'] as const).map((collection) => ({
      collection,
      itemId: hex(hashIdToBytes(singletonItemId(alice.accountId, collection))),
    })),
    namedIds: names.map(([collection, name]) => ({
      collection,
      name: hex(name),
      itemId: hex(hashIdToBytes(namedItemId(keys, collection, name))),
    })),
    signer: {
      seed: hex(alice.signerSeeds[1]),
      signer: hex(signer(alice.signerSeeds[1]).publicKey),
      content: hex(contentOf('signer')),
    },
    keyring: {
      keys: keys.older.map(({ version, key }) => ({ version, key: hex(key) })),
      content: hex(contentOf('keyring')),
    },
    contact: {
      accountId: hex(uuidToBytes(bob.accountId)),
      root: hex(signer(bob.rootSeed).publicKey),
      content: hex(contentOf('contacts')),
    },
    refused: [
      {
        name: 'a signer that the roster does not name',
        kind: 'signer',
        content: hex(encodeSignerItem(alice.signerSeeds[0])),
        code: codeOf(openSignerItem(encodeSignerItem(alice.signerSeeds[0]), newest)),
      },
      {
        name: 'a keyring with the current key in it',
        kind: 'keyring',
        content: hex(encodeKeyring([keys.current])),
        code: codeOf(openKeyring(encodeKeyring([keys.current]), keys.current, [])),
      },
      {
        name: 'a keyring with a byte more',
        kind: 'keyring',
        content: hex(Uint8Array.of(...keyring, 0)),
        code: codeOf(openKeyring(Uint8Array.of(...keyring, 0), keys.current, [])),
      },
      {
        name: 'a contact with a byte less',
        kind: 'contact',
        content: hex(contentOf('contacts').subarray(0, -1)),
        code: codeOf(openContact(contentOf('contacts').subarray(0, -1))),
      },
    ],
  };
}
