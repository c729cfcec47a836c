import { sha256 } from '../crypto/public.ts';
import {
  type DeviceId,
  deviceIdFromBytes,
  MEMBER_ID_BYTES,
  type RecoveryId,
  recoveryIdFromBytes,
} from '../ids.ts';
import { labels } from '../labels.ts';

/** R3: a device id is the truncated hash of its signature key. @param signatureKey Ed25519, 32 bytes. */
export function deviceIdOf(signatureKey: Uint8Array): DeviceId {
  return deviceIdFromBytes(sha256(labels.deviceId, signatureKey).subarray(0, MEMBER_ID_BYTES));
}

/** The same for a recovery member, which has a seal key only. @param sealKey X-Wing, 1216 bytes. */
export function recoveryIdOf(sealKey: Uint8Array): RecoveryId {
  return recoveryIdFromBytes(sha256(labels.recoveryId, sealKey).subarray(0, MEMBER_ID_BYTES));
}
