import type { Credential } from '@sotto/mls/public';
import { type Codec, defineCodec, struct } from '../codec/index.ts';
import { accountIdSchema, deviceIdSchema } from '../id-schemas.ts';
import type { AccountId, DeviceId } from '../ids.ts';

/** Whose leaf it is (R13). */
export interface LeafIdentity {
  readonly accountId: AccountId;
  readonly deviceId: DeviceId;
}

/** The identity inside a basic credential (RFC 9420 section 5.3). */
export const leafIdentityCodec: Codec<LeafIdentity> = defineCodec(
  struct({ accountId: accountIdSchema, deviceId: deviceIdSchema }),
  128,
);

export function credentialOf(identity: LeafIdentity): Credential {
  return { kind: 'basic', identity: leafIdentityCodec.encode(identity) };
}

/** @returns null for a credential that is none of ours. */
export function identityOf(credential: Credential): LeafIdentity | null {
  if (credential.kind !== 'basic') return null;
  const identity = leafIdentityCodec.decode(credential.identity);
  return identity.ok ? identity.value : null;
}
