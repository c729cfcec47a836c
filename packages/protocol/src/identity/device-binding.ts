import { verifySignature } from '../crypto/public.ts';
import { type AccountId, type DeviceId, hashIdToBytes, type SessionId, uuidToBytes } from '../ids.ts';
import { labels } from '../labels.ts';

/** What a device says to the server once for each session: it is I who speaks here. */
export interface DeviceBinding {
  readonly accountId: AccountId;
  readonly deviceId: DeviceId;
  readonly sessionId: SessionId;
}

/** What is signed, behind its label: the ids of account, device and session, 16 bytes each. */
export function bindingMessage({ accountId, deviceId, sessionId }: DeviceBinding): Uint8Array {
  return Uint8Array.of(...uuidToBytes(accountId), ...hashIdToBytes(deviceId), ...uuidToBytes(sessionId));
}

/** @param signatureKey of that device in its account's newest roster; 32 bytes. */
export function verifyDeviceBinding(
  signatureKey: Uint8Array,
  binding: DeviceBinding,
  proof: Uint8Array,
): boolean {
  return verifySignature(signatureKey, labels.deviceBinding, bindingMessage(binding), proof);
}
