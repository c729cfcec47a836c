import { type Signer, signLabelled } from '../crypto/index.ts';
import { labels } from '../labels.ts';
import { bindingMessage, type DeviceBinding } from './device-binding.ts';

/**
 * The proof that binds a session to a device.
 *
 * @returns 64 bytes.
 */
export function signDeviceBinding(signer: Signer, binding: DeviceBinding): Promise<Uint8Array> {
  return signLabelled(signer, labels.deviceBinding, bindingMessage(binding));
}
