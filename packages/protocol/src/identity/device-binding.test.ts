import { describe, expect, it } from 'vitest';
import { signerFromSeed, systemRandom } from '../crypto/index.ts';
import { parseAccountId, parseSessionId } from '../ids.ts';
import { type DeviceBinding, verifyDeviceBinding } from './device-binding.ts';
import { deviceIdOf } from './member-id.ts';
import { signDeviceBinding } from './sign-device-binding.ts';

function uuid<Id>(parse: (text: string) => { ok: true; value: Id } | { ok: false }, last: number): Id {
  const parsed = parse(`01900000-0000-7000-8000-00000000000${last}`);
  if (!parsed.ok) throw new Error('not an id');
  return parsed.value;
}

describe('the binding of a session to a device', () => {
  const signer = signerFromSeed(systemRandom(32));
  const binding: DeviceBinding = {
    accountId: uuid(parseAccountId, 1),
    deviceId: deviceIdOf(signer.publicKey),
    sessionId: uuid(parseSessionId, 2),
  };

  it('verifies under the key of its device', async () => {
    expect(verifyDeviceBinding(signer.publicKey, binding, await signDeviceBinding(signer, binding))).toBe(
      true,
    );
  });

  it('serves for no other session, account, device or key', async () => {
    const proof = await signDeviceBinding(signer, binding);
    const other = signerFromSeed(systemRandom(32));
    const verify = (key: Uint8Array, change: Partial<DeviceBinding>) =>
      verifyDeviceBinding(key, { ...binding, ...change }, proof);
    expect(verify(signer.publicKey, { sessionId: uuid(parseSessionId, 3) })).toBe(false);
    expect(verify(signer.publicKey, { accountId: uuid(parseAccountId, 3) })).toBe(false);
    expect(verify(signer.publicKey, { deviceId: deviceIdOf(other.publicKey) })).toBe(false);
    expect(verify(other.publicKey, {})).toBe(false);
  });

  it('is refused when it is malformed', () => {
    for (const length of [0, 63, 64, 65]) {
      expect(verifyDeviceBinding(signer.publicKey, binding, new Uint8Array(length))).toBe(false);
    }
  });
});
