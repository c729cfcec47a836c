import {
  compareSafetyQr,
  createLinkCode,
  createRecoveryCode,
  decodeVaultListing,
  encodeKeyring,
  encodeSignerItem,
  encodeVaultListing,
  linkCodeGroups,
  linkQr,
  listVault,
  makeLinkAnswer,
  openItem,
  openKeyring,
  openSignerItem,
  openVaultKey,
  parseLinkCode,
  parseLinkQr,
  parseRecoveryCode,
  recoveryCodeGroups,
  safetyFingerprint,
  safetyQr,
  sealItem,
  sealVaultKey,
  type VaultItemReference,
  vaultDigest,
  vaultItemCodec,
  verifyLinkAnswer,
  verifyLinkOffer,
} from '../src/index.ts';
import { labels } from '../src/labels.ts';
import { authenticate } from '../src/link/authentic.ts';
import { answerKeyOf, offerKeyOf } from '../src/link/link-keys.ts';
import { addDevice, createAccount, newestOf, removeDevice } from './accounts.ts';
import { admit, startLink } from './links.ts';
import { seededRandom } from './seeded-random.ts';
import { unwrap } from './unwrap.ts';
import { currentKeyOf, newItemId, rotatedKeys } from './vaults.ts';

/** What it decodes, an input that it accepts, and the decoder. */
export type Decoder = readonly [string, Uint8Array, (bytes: Uint8Array) => unknown];

const MAC_BYTES = 32;
const random = seededRandom('account decoders');
const code = createLinkCode(random);
const { account, keys, self, offer, verified } = await startLink(code, 'account decoders');
await admit(account, verified);
const reference: VaultItemReference = { collection: 'state', itemId: newItemId(random), version: 1 };
const listing = unwrap(listVault([reference, { ...reference, collection: 'archive' }]));
const answer = unwrap(makeLinkAnswer(code, verified, newestOf(account), vaultDigest(listing)));
const sealedKey = unwrap(await sealVaultKey(currentKeyOf(account), newestOf(account), keys.id, random));
const roster = newestOf(account);
const signerItem = encodeSignerItem(account.signerSeed);

const rotated = await createAccount('account decoders, rotated');
const vaultKeys = await rotatedKeys(rotated, async () => removeDevice(rotated, await addDevice(rotated)));
const sealed = unwrap(sealItem(vaultKeys, reference, random(100), random));

const pair = {
  mine: safetyFingerprint(account.rosters[0] ?? roster),
  theirs: safetyFingerprint(newestOf(rotated)),
};
const qr = safetyQr({ mine: pair.theirs, theirs: pair.mine });
const recoveryCode = createRecoveryCode(random);
const utf8 = new TextEncoder();
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What this side's own account is told of by its other devices, by the server between them, and by people. */
export const accountDecoders: readonly Decoder[] = [
  ['a link code', utf8.encode(linkCodeGroups(code).join('-')), (bytes) => parseLinkCode(textOf(bytes))],
  ['a link’s QR code', utf8.encode(linkQr(code)), (bytes) => parseLinkQr(textOf(bytes))],
  [
    'a recovery code',
    utf8.encode(recoveryCodeGroups(recoveryCode).join('-')),
    (bytes) => parseRecoveryCode(textOf(bytes)),
  ],
  ['a safety code', utf8.encode(qr), (bytes) => compareSafetyQr(textOf(bytes), pair)],
  ['a link offer', offer, (bytes) => verifyLinkOffer(code, account.id, bytes)],
  [
    'a link offer behind its MAC',
    offer.subarray(MAC_BYTES),
    (body) =>
      verifyLinkOffer(code, account.id, authenticate(offerKeyOf(code, account.id), labels.linkOffer, body)),
  ],
  ['a link answer', answer, (bytes) => verifyLinkAnswer(code, self, bytes)],
  [
    'a link answer behind its MAC',
    answer.subarray(MAC_BYTES),
    (body) =>
      verifyLinkAnswer(code, self, authenticate(answerKeyOf(code, account.id), labels.linkAnswer, body)),
  ],
  ['a sealed vault key', sealedKey, (bytes) => openVaultKey(bytes, keys.sealKeys, keys.id, roster)],
  ['a sealed vault item', sealed, (bytes) => openItem(vaultKeys, reference, bytes)],
  ['a vault item', vaultItemCodec.encode({ ...reference, sealed }), vaultItemCodec.decode],
  ['a vault listing', encodeVaultListing(listing), decodeVaultListing],
  ['a signer', signerItem, (bytes) => openSignerItem(bytes, roster)],
  [
    'a keyring',
    encodeKeyring(vaultKeys.older),
    (bytes) => openKeyring(bytes, vaultKeys.current, rotated.rosters),
  ],
];
