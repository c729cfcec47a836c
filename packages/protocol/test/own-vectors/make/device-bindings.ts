import { bindingMessage } from '../../../src/identity/device-binding.ts';
import { hashIdToBytes } from '../../../src/ids.ts';
import { parseSessionId, signDeviceBinding, uuidToBytes, verifyDeviceBinding } from '../../../src/index.ts';
import { labelled, labels } from '../../../src/labels.ts';
import { unwrap } from '../../unwrap.ts';
import { alice } from './cast.ts';
import { flipped, hex } from './given.ts';

export async function makeDeviceBindings() {
  const sessionId = unwrap(parseSessionId('0f9c2b1e-7a44-4c0d-9b57-3d1f6a5e8c21'));
  const other = unwrap(parseSessionId('0f9c2b1e-7a44-4c0d-9b57-3d1f6a5e8c22'));
  const binding = { accountId: alice.accountId, deviceId: alice.phone.id, sessionId };
  const { signer } = alice.phone;
  const proof = await signDeviceBinding(signer, binding);
  const cases: readonly (readonly [string, typeof binding, Uint8Array])[] = [
    ['for another session', { ...binding, sessionId: other }, proof],
    ['with a bit of the proof changed', binding, flipped(proof, 0)],
    ['a byte short', binding, proof.subarray(1)],
  ];
  return {
    about: 'What binds a session to a device: Ed25519 over label, zero octet, account, device and session.',
    signatureSeed: hex(alice.phone.signatureSeed),
    signatureKey: hex(signer.publicKey),
    accountId: hex(uuidToBytes(binding.accountId)),
    deviceId: hex(hashIdToBytes(binding.deviceId)),
    sessionId: hex(uuidToBytes(sessionId)),
    message: hex(labelled(labels.deviceBinding, bindingMessage(binding))),
    proof: hex(proof),
    refused: cases.map(([name, of, bytes]) => ({
      name,
      sessionId: hex(uuidToBytes(of.sessionId)),
      proof: hex(bytes),
      verifies: verifyDeviceBinding(signer.publicKey, of, bytes),
    })),
  };
}
