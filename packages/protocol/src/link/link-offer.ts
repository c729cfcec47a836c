import { bytes, defineCodec, struct } from '../codec/index.ts';
import { isSealKey, type Random, SIGNATURE_KEY_BYTES, wipe } from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import { accountIdSchema, deviceIdSchema } from '../id-schemas.ts';
import {
  type DeviceMember,
  type DeviceNameError,
  deviceIdOf,
  openDeviceName,
  SEAL_KEY_BYTES,
  sealDeviceName,
} from '../identity/index.ts';
import type { AccountId, DeviceId } from '../ids.ts';
import { labels } from '../labels.ts';
import { limits } from '../limits.ts';
import { authenticate, readAuthentic } from './authentic.ts';
import type { LinkCode } from './link-code.ts';
import type { LinkError } from './link-error.ts';
import { nameKeyOf, offerKeyOf } from './link-keys.ts';

/** A device that is signed in to an account and in no roster of it yet. */
export interface NewDevice {
  readonly accountId: AccountId;
  /** Ed25519, 32 bytes. The device's id is its hash (R3). */
  readonly signatureKey: Uint8Array;
  /** X-Wing, 1216 bytes. */
  readonly sealKey: Uint8Array;
  /** At most 64 bytes of UTF-8. */
  readonly name: string;
}

declare const verified: unique symbol;

/** A new device's keys, from whoever shows the code. Made by `verifyLinkOffer` only. */
export interface VerifiedLinkOffer extends NewDevice {
  readonly [verified]: true;
  readonly deviceId: DeviceId;
}

const offerCodec = defineCodec(
  struct({
    accountId: accountIdSchema,
    deviceId: deviceIdSchema,
    signatureKey: bytes(SIGNATURE_KEY_BYTES),
    sealKey: bytes(SEAL_KEY_BYTES),
    sealedName: bytes(limits.sealedDeviceNameBytes),
  }),
  limits.linkOfferBytes,
);

/**
 * What a new device leaves at `rendezvousOf(code, accountId)`: a MAC under the code, 32 bytes, and CBOR of its ids, its
 * keys and its name. The name is sealed under the code, because the server never sees one.
 */
export function makeLinkOffer(
  code: LinkCode,
  device: NewDevice,
  random: Random,
): Result<Uint8Array, DeviceNameError> {
  const { accountId, signatureKey, sealKey, name } = device;
  const deviceId = deviceIdOf(signatureKey);
  const nameKey = nameKeyOf(code, accountId);
  const sealedName = sealDeviceName(nameKey, accountId, deviceId, name, random);
  wipe(nameKey);
  if (!sealedName.ok) return sealedName;
  const body = offerCodec.encode({
    accountId,
    deviceId,
    signatureKey,
    sealKey,
    sealedName: sealedName.value,
  });
  return ok(authenticate(offerKeyOf(code, accountId), labels.linkOffer, body));
}

/**
 * What the approving device does with an offer, before it shows anything of it. Nothing is decoded before the MAC is
 * right.
 *
 * @param accountId the approving device's own.
 */
export function verifyLinkOffer(
  code: LinkCode,
  accountId: AccountId,
  offer: Uint8Array,
): Result<VerifiedLinkOffer, LinkError> {
  if (offer.length > limits.linkOfferBytes) return fail('link-malformed', `${offer.length} bytes`);
  const body = readAuthentic(offerKeyOf(code, accountId), labels.linkOffer, offer);
  if (body === null) return fail('link-not-authentic', 'not made under this code');
  const decoded = offerCodec.decode(body);
  if (!decoded.ok) return fail('link-malformed', decoded.error.detail);
  const { deviceId, signatureKey, sealKey, sealedName } = decoded.value;
  if (decoded.value.accountId !== accountId) return fail('link-wrong-account', 'an offer to another account');
  if (deviceId !== deviceIdOf(signatureKey)) return fail('link-wrong-device', 'not the hash of its key');
  if (!isSealKey(sealKey)) return fail('link-malformed', 'nothing can be sealed to its key');
  const nameKey = nameKeyOf(code, accountId);
  const name = openDeviceName(nameKey, accountId, deviceId, sealedName);
  wipe(nameKey);
  if (!name.ok) return fail('link-malformed', name.error.detail);
  // The brand has no value at run time.
  return ok({ accountId, deviceId, signatureKey, sealKey, name: name.value } as VerifiedLinkOffer);
}

/**
 * The device as the next roster lists it.
 *
 * @param sealedName its name under the account's vault key; see `sealDeviceName`.
 * @param addedAt milliseconds since 1970, UTC.
 */
export function offeredMember(
  offer: VerifiedLinkOffer,
  sealedName: Uint8Array,
  addedAt: number,
): DeviceMember {
  const { deviceId, signatureKey, sealKey } = offer;
  return { type: 'device', id: deviceId, signatureKey, sealKey, addedAt, sealedName };
}
