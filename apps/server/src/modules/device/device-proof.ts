import { createPublicKey, verify } from 'node:crypto';
import type { Device } from './device.entity.ts';

const LABEL = 'Sotto v1 device binding';
/** What comes before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410). */
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Whether a proof was made by the device's signature key for this session: an Ed25519 signature over the label,
 * a zero octet, and the ids of account, device and session, 16 bytes each.
 */
export function verifyDeviceProof(device: Device, sessionId: string, proof: Uint8Array): boolean {
  if (proof.length !== 64) return false;
  const der = Buffer.concat([ED25519_SPKI, device.signatureKey]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const input = Buffer.concat([
    Buffer.from(`${LABEL}\0`),
    uuidBytes(device.accountId),
    Buffer.from(device.id, 'base64url'),
    uuidBytes(sessionId),
  ]);
  return verify(null, input, key, proof);
}

function uuidBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}
