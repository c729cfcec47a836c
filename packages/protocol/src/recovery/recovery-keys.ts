import { deriveSecret, redactor, type SealKeyPair, sealKeyPairFrom } from '../crypto/index.ts';
import { type RecoveryMember, type Roster, recoveryIdOf } from '../identity/index.ts';
import { type AccountId, type RecoveryId, uuidToBytes } from '../ids.ts';
import { labels } from '../labels.ts';
import type { RecoveryCode } from './recovery-code.ts';

export type RecoveryKind = RecoveryMember['kind'];

/** Length of what a passkey gives through WebAuthn PRF. */
export const PASSKEY_SECRET_BYTES = 32;
const SEED_BYTES = 32;

/** What a person recovers with. */
export type RecoverySecret =
  | { readonly kind: 'code'; readonly code: RecoveryCode }
  /** `secret`: 32 bytes, of WebAuthn PRF for `passkeyPrfInput`. */
  | { readonly kind: 'passkey'; readonly secret: Uint8Array };

/** Whose recovery it is. */
export interface RecoveredAccount {
  readonly accountId: AccountId;
  /** The account's root identity, 32 bytes. */
  readonly root: Uint8Array;
}

/** The virtual member that a secret stands for (section 1). */
export interface RecoveryKeys {
  readonly id: RecoveryId;
  readonly kind: RecoveryKind;
  readonly sealKeys: SealKeyPair;
}

/** What a page asks a passkey for: the input of WebAuthn PRF, the same for everybody. */
export const passkeyPrfInput = (): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(labels.recoveryPasskey);

const recoveryKeys = redactor<RecoveryKeys>('recovery keys');
const KIND: Readonly<Record<RecoveryKind, number>> = { code: 1, passkey: 2 };

/**
 * The keys of a recovery member. The seed of its X-Wing pair is HKDF-SHA512(secret, info = label ‖ account 16 ‖ root 32
 * ‖ kind 1), 32 bytes. With the root in it, a server that knows the member's public key can still not put it into an
 * identity of its own making: under another root the secret gives other keys.
 */
export function recoveryKeysOf(secret: RecoverySecret, { accountId, root }: RecoveredAccount): RecoveryKeys {
  const bytes = secret.kind === 'code' ? secret.code.bytes : secret.secret;
  if (secret.kind === 'passkey' && bytes.length !== PASSKEY_SECRET_BYTES) {
    throw new RangeError(`a passkey gives ${PASSKEY_SECRET_BYTES} bytes, not ${bytes.length}`);
  }
  const context = [uuidToBytes(accountId), root, Uint8Array.of(KIND[secret.kind])];
  const sealKeys = sealKeyPairFrom(deriveSecret(bytes, labels.recoveryKey, context, SEED_BYTES));
  return recoveryKeys({ id: recoveryIdOf(sealKeys.publicKey), kind: secret.kind, sealKeys });
}

/** The member as the next roster lists it. @param addedAt milliseconds since 1970, UTC. */
export function recoveryMember({ id, kind, sealKeys }: RecoveryKeys, addedAt: number): RecoveryMember {
  return { type: 'recovery', id, kind, sealKey: sealKeys.publicKey, addedAt };
}

/** The account's recovery members, in the order in which they were added. */
export function recoveriesOf(roster: Roster): readonly RecoveryMember[] {
  return roster.members
    .filter((member) => member.type === 'recovery')
    .toSorted((a, b) => a.addedAt - b.addedAt);
}

/** Whether a roster lists the member that these keys are of: the id binds the seal key. */
export function listsRecovery(roster: Roster, { id, kind }: RecoveryKeys): boolean {
  return recoveriesOf(roster).some((member) => member.id === id && member.kind === kind);
}
