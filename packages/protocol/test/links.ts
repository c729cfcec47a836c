import {
  extendRoster,
  generateDeviceKeys,
  type LinkCode,
  makeLinkOffer,
  type NewDevice,
  noChange,
  offeredMember,
  sealDeviceName,
  type VerifiedLinkOffer,
  verifyLinkOffer,
} from '../src/index.ts';
import { type Account, createAccount, NEW_YEAR, newestOf } from './accounts.ts';
import { unwrap } from './unwrap.ts';

/** An account with one device, and another device that offers itself under the code. */
export async function startLink(code: LinkCode, name = 'linking') {
  const account = await createAccount(name);
  const keys = generateDeviceKeys(account.random);
  const sealKey = keys.sealKeys.publicKey;
  const signatureKey = keys.signer.publicKey;
  const device: NewDevice = { accountId: account.id, signatureKey, sealKey, name: 'Laptop' };
  const self = { accountId: account.id, deviceId: keys.id, sealKey };
  const offer = unwrap(makeLinkOffer(code, device, account.random));
  const verified = unwrap(verifyLinkOffer(code, account.id, offer));
  return { account, keys, device, self, offer, verified };
}

/** Puts the device that was offered into the account's next roster. */
export async function admit(account: Account, offer: VerifiedLinkOffer): Promise<void> {
  const { vaultKey, id, signer, random } = account;
  const sealedName = unwrap(sealDeviceName(vaultKey, id, offer.deviceId, offer.name, random));
  const change = { ...noChange, add: [offeredMember(offer, sealedName, NEW_YEAR)] };
  account.rosters.push(unwrap(await extendRoster(newestOf(account), change, signer, NEW_YEAR)));
}
