import {
  createLinkCode,
  encodeKeyring,
  encodeSignerItem,
  encodeVaultListing,
  linkCodeGroups,
  linkQr,
  listVault,
  makeLinkAnswer,
  rendezvousOf,
  safetyFingerprint,
  safetyNumber,
  safetyQr,
  sealItem,
  sealVaultKey,
  singletonItemId,
  type VaultCollection,
  type VaultItem,
  type VaultKeys,
  vaultDigest,
  vaultItemCodec,
} from '../../src/index.ts';
import { addDevice, createAccount, newestOf, removeDevice } from '../accounts.ts';
import { admit, startLink } from '../links.ts';
import { seededRandom } from '../seeded-random.ts';
import { unwrap } from '../unwrap.ts';
import { newItemId, rotatedKeys } from '../vaults.ts';
import { type AccountSamples, text } from './format.ts';

export async function makeAccountSamples(name: string): Promise<AccountSamples> {
  const random = seededRandom(`samples ${name}`);
  const code = createLinkCode(random);
  const { account, keys, offer, device, verified } = await startLink(code, `samples ${name}, account`);
  const items: (VaultItem & { readonly content: Uint8Array; readonly sealedUnder: 'current' | 'older' })[] =
    [];
  const keep = (vaultKeys: VaultKeys, collection: VaultCollection, content: Uint8Array) => {
    const isSingleton = collection === 'signer' || collection === 'keyring';
    const itemId = isSingleton ? singletonItemId(account.id, collection) : newItemId(random);
    const reference = { collection, itemId, version: items.length + 1 };
    const sealed = unwrap(sealItem(vaultKeys, reference, content, random));
    const sealedUnder = vaultKeys.current.version === 1 ? 'older' : 'current';
    items.push({ ...reference, sealed, content, sealedUnder });
  };

  const vaultKeys = await rotatedKeys(account, async (before) => {
    keep(before, 'archive', new TextEncoder().encode('kept before the rotation'));
    await removeDevice(account, await addDevice(account));
  });
  keep(vaultKeys, 'archive', random(700));
  keep(vaultKeys, 'contacts', new Uint8Array(0));
  keep(vaultKeys, 'state', new TextEncoder().encode('read: ßøñ 👍'));
  keep(vaultKeys, 'signer', encodeSignerItem(account.signerSeed));
  keep(vaultKeys, 'keyring', encodeKeyring(vaultKeys.older));

  await admit(account, verified);
  const roster = newestOf(account);
  const listing = unwrap(listVault(items));
  const peer = newestOf(await createAccount(`samples ${name}, peer`));
  const pair = { mine: safetyFingerprint(roster), theirs: safetyFingerprint(peer) };
  return {
    rosters: account.rosters.map(({ bytes }) => text(bytes)),
    code: linkCodeGroups(code).join('-'),
    codeQr: linkQr(code),
    rendezvous: rendezvousOf(code, account.id),
    offer: text(offer),
    offeredName: device.name,
    answer: text(unwrap(makeLinkAnswer(code, verified, roster, vaultDigest(listing)))),
    sealSecret: text(keys.sealKeys.secretKey),
    sealedVaultKey: text(unwrap(await sealVaultKey(vaultKeys.current, roster, keys.id, random))),
    items: items.map(({ content, sealedUnder, ...item }) => ({
      item: text(vaultItemCodec.encode(item)),
      content: text(content),
      sealedUnder,
    })),
    listing: text(encodeVaultListing(listing)),
    peerRoster: text(peer.bytes),
    safetyNumber: safetyNumber(pair),
    safetyQr: safetyQr({ mine: pair.theirs, theirs: pair.mine }),
  };
}
