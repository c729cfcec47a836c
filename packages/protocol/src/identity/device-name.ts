import {
  AEAD_KEY_BYTES,
  AEAD_NONCE_BYTES,
  aeadOpen,
  aeadSeal,
  deriveSecret,
  type Random,
} from '../crypto/index.ts';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import { type AccountId, type DeviceId, hashIdToBytes, uuidToBytes } from '../ids.ts';
import { labelled, labels } from '../labels.ts';
import { limits } from '../limits.ts';

export type DeviceNameError = Failure<'device-name-too-long' | 'device-name-does-not-open'>;

const PADDED_BYTES = limits.deviceNameBytes + 1;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A device's name, for the account's own devices only. Every sealed name has the same length.
 *
 * @param vaultKey 32 bytes, of the vault version that the roster names; in a link offer, a key of the code in its place.
 * @param name at most 64 bytes of UTF-8.
 */
export function sealDeviceName(
  vaultKey: Uint8Array,
  accountId: AccountId,
  deviceId: DeviceId,
  name: string,
  random: Random,
): Result<Uint8Array, DeviceNameError> {
  const text = new TextEncoder().encode(name);
  if (text.length > limits.deviceNameBytes) {
    return fail('device-name-too-long', `${text.length} bytes, limit ${limits.deviceNameBytes}`);
  }
  const padded = new Uint8Array(PADDED_BYTES);
  padded[0] = text.length;
  padded.set(text, 1);
  const nonce = random(AEAD_NONCE_BYTES);
  const context = associatedData(accountId, deviceId);
  const ciphertext = aeadSeal(nameKey(vaultKey), nonce, context, padded);
  const sealed = new Uint8Array(nonce.length + ciphertext.length);
  sealed.set(nonce);
  sealed.set(ciphertext, nonce.length);
  return ok(sealed);
}

export function openDeviceName(
  vaultKey: Uint8Array,
  accountId: AccountId,
  deviceId: DeviceId,
  sealed: Uint8Array,
): Result<string, DeviceNameError> {
  const nonce = sealed.subarray(0, AEAD_NONCE_BYTES);
  if (sealed.length !== limits.sealedDeviceNameBytes)
    return fail('device-name-does-not-open', 'wrong length');
  const context = associatedData(accountId, deviceId);
  const padded = aeadOpen(nameKey(vaultKey), nonce, context, sealed.subarray(AEAD_NONCE_BYTES));
  const name = padded && unpadName(padded);
  if (name === null) return fail('device-name-does-not-open', 'another key, or changed on the way');
  return ok(name);
}

/** @returns null for anything that `sealDeviceName` does not pad so: one name has one form. */
function unpadName(padded: Uint8Array): string | null {
  const [length = 0] = padded;
  if (length > limits.deviceNameBytes) return null;
  if (padded.subarray(1 + length).some((octet) => octet !== 0)) return null;
  try {
    return utf8.decode(padded.subarray(1, 1 + length));
  } catch {
    // The decoder's one failure: not UTF-8.
    return null;
  }
}

function nameKey(vaultKey: Uint8Array): Uint8Array {
  return deriveSecret(vaultKey, labels.deviceNameKey, [], AEAD_KEY_BYTES);
}

function associatedData(accountId: AccountId, deviceId: DeviceId): Uint8Array {
  return labelled(labels.deviceName, uuidToBytes(accountId), hashIdToBytes(deviceId));
}
