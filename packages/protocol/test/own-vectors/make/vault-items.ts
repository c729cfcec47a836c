import { padTo, uint32Bytes } from '../../../src/codec/index.ts';
import { deriveSecret } from '../../../src/crypto/index.ts';
import {
  type ArchivedMessage,
  archivedMessageCodec,
  archiveItemId,
  conversationIdFromBytes,
  encodeContact,
  encodeKeyring,
  encodeSignerItem,
  hashIdToBytes,
  messageIdFromBytes,
  namedItemId,
  openItem,
  sealItem,
  singletonItemId,
  uuidToBytes,
  type VaultItemReference,
  type VaultKeys,
  vaultItemCodec,
  vaultSizeClasses,
} from '../../../src/index.ts';
import { labelled, labels } from '../../../src/labels.ts';
import { itemBytes, referenceBytes } from '../../../src/vault/item-reference.ts';
import { unwrap } from '../../unwrap.ts';
import { alice, aliceNow, bob, NEW_YEAR } from './cast.ts';
import { codeOf, draw, flipped, given, hex, signer, utf8 } from './given.ts';

const contact = {
  accountId: bob.accountId,
  root: signer(bob.rootSeed).publicKey,
  acceptedAt: null,
  version: 1,
  hash: draw('bob, hash of a roster', 32),
  verifiedAt: NEW_YEAR,
  verifiedRoot: signer(bob.rootSeed).publicKey,
  judgedAt: NEW_YEAR,
};

const archived: ArchivedMessage = {
  conversationId: conversationIdFromBytes(draw('vault items, conversation', 16)),
  messageId: messageIdFromBytes(draw('vault items, message', 32)),
  seq: 1,
  senderAccountId: bob.accountId,
  senderDeviceId: alice.laptop.id,
  messageKey: draw('vault items, message key', 32),
};

/** The contents of an account's vault; what is in `state` is bytes to this layer. */
export async function vaultContents() {
  const { newest, keys } = await aliceNow();
  const { accountId } = alice;
  const named = (collection: 'contacts' | 'state', name: string) => namedItemId(keys, collection, name);
  const items: readonly (VaultItemReference & { readonly content: Uint8Array })[] = [
    {
      collection: 'signer',
      itemId: singletonItemId(accountId, 'signer'),
      version: 2,
      content: encodeSignerItem(alice.signerSeeds[1]),
    },
    {
      collection: 'keyring',
      itemId: singletonItemId(accountId, 'keyring'),
      version: 1,
      content: encodeKeyring(keys.older),
    },
    {
      collection: 'archive',
      itemId: archiveItemId(archived.conversationId, archived.messageId),
      version: 1,
      content: archivedMessageCodec.encode(archived),
    },
    {
      collection: 'contacts',
      itemId: named('contacts', bob.accountId),
      version: 3,
      content: encodeContact(contact),
    },
    {
      collection: 'state',
      itemId: named('state', 'recovery offer'),
      version: 2_147_483_647,
      content: utf8(''),
    },
    {
      collection: 'state',
      itemId: named('state', 'marks'),
      version: 1,
      content: draw('state, content', 256),
    },
  ];
  return { newest, keys, items };
}

export async function makeVaultItems() {
  const { keys, items } = await vaultContents();
  const account = uuidToBytes(alice.accountId);
  const sealed = items.map((item, index) => {
    const nonce = draw(`vault item ${index}, nonce`, 24);
    return { ...item, nonce, sealed: unwrap(sealItem(keys, item, item.content, given(nonce))) };
  });
  const contactItem = sealed.find(({ collection }) => collection === 'contacts');
  const signerItem = sealed.find(({ collection }) => collection === 'signer');
  if (contactItem === undefined || signerItem === undefined) throw new Error('items');
  const [olderKey] = keys.older;
  if (olderKey === undefined) throw new Error('an older key');
  const before: VaultKeys = { current: olderKey, older: [] };
  const nonce = draw('vault item of before, nonce', 24);
  const stale = unwrap(sealItem(before, signerItem, encodeSignerItem(alice.signerSeeds[0]), given(nonce)));
  const cases: readonly (readonly [string, VaultItemReference, Uint8Array])[] = [
    ['as another version of it', { ...contactItem, version: 2 }, contactItem.sealed],
    ['as an item of another collection', { ...contactItem, collection: 'state' }, contactItem.sealed],
    ['as another item', { ...contactItem, itemId: signerItem.itemId }, contactItem.sealed],
    ['with a bit of the tag changed', contactItem, flipped(contactItem.sealed, -1)],
    ['of a vault version that nobody has', contactItem, flipped(contactItem.sealed, 4)],
    ['of another format', contactItem, flipped(contactItem.sealed, 0)],
    ['of no size class', contactItem, contactItem.sealed.subarray(1)],
    ['a signer under an older key', signerItem, stale],
  ];
  return {
    about:
      'Sealed items of a vault: format 1, vault version 4, nonce 24, padded content under XChaCha20-Poly1305, tag 16. The key is HKDF-SHA512(vault key, info = label, zero octet, account, vault version, collection, item id).',
    accountId: hex(account),
    vaultVersion: keys.current.version,
    vaultKey: hex(keys.current.key),
    olderVaultKeys: keys.older.map(({ version, key }) => ({ version, vaultKey: hex(key) })),
    vectors: sealed.map(({ content, ...item }) => ({
      collection: item.collection,
      itemId: hex(hashIdToBytes(item.itemId)),
      version: item.version,
      reference: hex(referenceBytes(item)),
      content: hex(content),
      padded: hex(padTo(vaultSizeClasses, content)),
      itemKey: hex(itemKeyOf(keys, item)),
      associatedData: hex(
        labelled(labels.vaultItem, account, uint32Bytes(keys.current.version), referenceBytes(item)),
      ),
      nonce: hex(item.nonce),
      sealed: hex(item.sealed),
      item: hex(vaultItemCodec.encode(item)),
    })),
    refused: cases.map(([name, reference, bytes]) => ({
      name,
      reference: hex(referenceBytes(reference)),
      sealed: hex(bytes),
      code: codeOf(openItem(keys, reference, bytes)),
    })),
  };
}

function itemKeyOf({ current }: VaultKeys, reference: VaultItemReference): Uint8Array {
  const context = [uuidToBytes(current.accountId), uint32Bytes(current.version), itemBytes(reference)];
  return deriveSecret(current.key, labels.vaultItemKey, context, 32);
}
