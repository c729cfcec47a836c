import {
  generateSealKeyPair,
  type Random,
  redactor,
  type SealKeyPair,
  type Signer,
  signerFromSeed,
} from '../crypto/index.ts';
import type { DeviceId } from '../ids.ts';
import { deviceIdOf } from './member-id.ts';
import type { DeviceMember } from './roster.ts';

const SEED_BYTES = 32;

/** What a device generates once and never gives away (A7). The store keeps the two secrets. */
export interface DeviceKeys {
  readonly id: DeviceId;
  /** Signs the device's MLS leaves. */
  readonly signer: Signer;
  /** 32 bytes, from which `signer` comes. */
  readonly signatureSeed: Uint8Array;
  readonly sealKeys: SealKeyPair;
}

const deviceKeys = redactor<DeviceKeys>('device keys');

export function generateDeviceKeys(random: Random): DeviceKeys {
  return deviceKeysFrom(random(SEED_BYTES), generateSealKeyPair(random));
}

/** The keys of a device, from what its store keeps. @param signatureSeed 32 bytes. */
export function deviceKeysFrom(signatureSeed: Uint8Array, sealKeys: SealKeyPair): DeviceKeys {
  const signer = signerFromSeed(signatureSeed);
  const id = deviceIdOf(signer.publicKey);
  return deviceKeys({ id, signer, signatureSeed, sealKeys });
}

/** The device as a roster lists it. @param addedAt milliseconds since 1970, UTC. */
export function deviceMember(keys: DeviceKeys, sealedName: Uint8Array, addedAt: number): DeviceMember {
  return {
    type: 'device',
    id: keys.id,
    signatureKey: keys.signer.publicKey,
    sealKey: keys.sealKeys.publicKey,
    addedAt,
    sealedName,
  };
}
