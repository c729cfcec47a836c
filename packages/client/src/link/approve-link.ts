import {
  deviceOf,
  devicesOf,
  encodeVaultListing,
  limits,
  listVault,
  makeLinkAnswer,
  namedItemId,
  offeredMember,
  rendezvousOf,
  sealDeviceName,
  vaultDigest,
} from '@sotto/protocol';
import type { AccountDevice, Result, RosterChangeFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { changeRoster, shownDevice } from '../devices/index.ts';
import { networkFailureOf } from '../ports/index.ts';
import { encodeState, listingName } from '../vault/index.ts';
import { forgetOffer, offerOf, type ReadOffer } from './read-link.ts';

type Approved = Promise<Result<AccountDevice, RosterChangeFailure>>;

/**
 * Adds the device that was read last to the account, and tells it under its code what it has to hold the server to.
 * After a failure it may be tried again: a device that is in the roster already is only answered.
 */
export function approveLink(context: EngineContext, deviceId: string): Approved {
  return context.writers.run('link', () => approve(context, deviceId));
}

async function approve(context: EngineContext, deviceId: string): Approved {
  const read = offerOf(context, deviceId);
  if (read === null) return { ok: false, error: { code: 'nothing-waits' } };
  const { self, random, clock, transport } = context;
  const { code, offer } = read;
  const there = await transport.linkOffer(rendezvousOf(code, self.accountId));
  if (!there.ok) return { ok: false, error: networkFailureOf(there.error) };
  // Taken back, or replaced, since it was read: a device that nobody answers is not added.
  if (there.value === null) {
    forgetOffer(context);
    return { ok: false, error: { code: 'nothing-waits' } };
  }
  const changed = await changeRoster(context, (roster, keys) => {
    const listed = deviceOf(roster, offer.deviceId);
    if (listed !== undefined) return { ok: true, value: null };
    if (devicesOf(roster).length >= limits.devicesPerAccount) {
      return { ok: false, error: { code: 'too-many-devices' } };
    }
    const name = sealDeviceName(keys.current.key, self.accountId, offer.deviceId, offer.name, random);
    if (!name.ok) return { ok: false, error: { code: 'invalid' } };
    // A clock that runs behind the newest roster is brought up to it.
    const addedAt = Math.max(clock.now(), roster.issuedAt);
    return { ok: true, value: { add: offeredMember(offer, name.value, addedAt) } };
  });
  if (!changed.ok) return changed;
  return await answer(context, read, changed.value);
}

async function answer(
  context: EngineContext,
  { code, offer }: ReadOffer,
  roster: Parameters<typeof makeLinkAnswer>[2],
): Approved {
  const { self, transport } = context;
  const digest = await handOverListing(context, offer.deviceId);
  if (!digest.ok) return digest;
  const made = makeLinkAnswer(code, offer, roster, digest.value);
  // Listed with other keys than it has offered: it is not the device that shows the code.
  if (!made.ok) return { ok: false, error: { code: 'identity-changed' } };
  const answered = await transport.answerLink(rendezvousOf(code, self.accountId), made.value);
  if (!answered.ok) {
    switch (answered.error.code) {
      case 'not-found':
      case 'rendezvous-taken':
        forgetOffer(context);
        return { ok: false, error: { code: 'nothing-waits' } };
      default:
        return { ok: false, error: networkFailureOf(answered.error) };
    }
  }
  forgetOffer(context);
  const device = shownDevice(context, offer.deviceId);
  return device === null ? { ok: false, error: { code: 'unknown-device' } } : { ok: true, value: device };
}

/**
 * R12: the vault as this device knows it, in an item for the new one, and the digest that vouches for it. The item
 * itself is not in it.
 */
async function handOverListing(
  { vault }: EngineContext,
  deviceId: string,
): Promise<Result<Uint8Array, RosterChangeFailure>> {
  const { keys } = vault;
  if (keys === null) return { ok: false, error: { code: 'identity-changed' } };
  const name = listingName(deviceId);
  const itemId = namedItemId(keys, 'state', name);
  const others = vault.references().filter((item) => item.collection !== 'state' || item.itemId !== itemId);
  const listing = listVault(others);
  if (!listing.ok) throw new TypeError('the vault that is known here is none');
  const content = encodeState({ type: 'listing', listing: encodeVaultListing(listing.value) });
  await vault.put('state', name, content, (_theirs, ours) => ours);
  const flushed = await vault.flush();
  if (flushed.ok) return { ok: true, value: vaultDigest(listing.value) };
  switch (flushed.error.code) {
    case 'roster-behind':
    case 'no-vault-key':
    case 'vault-contradicts':
      return { ok: false, error: { code: 'identity-changed' } };
    default:
      return { ok: false, error: networkFailureOf(flushed.error) };
  }
}
