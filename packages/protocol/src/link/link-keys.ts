import { deriveSecret, MAC_KEY_BYTES } from '../crypto/index.ts';
import {
  type AccountId,
  RENDEZVOUS_ID_BYTES,
  type RendezvousId,
  rendezvousIdFromBytes,
  uuidToBytes,
} from '../ids.ts';
import { type Label, labels } from '../labels.ts';
import type { LinkCode } from './link-code.ts';

/**
 * Where the server files what the two devices leave for each other. It is HKDF of the code for this account: who holds
 * it and not the code has 2^80 codes to try, for each account anew, and ten minutes.
 */
export function rendezvousOf(code: LinkCode, accountId: AccountId): RendezvousId {
  return rendezvousIdFromBytes(derive(code, labels.linkRendezvous, accountId, RENDEZVOUS_ID_BYTES));
}

/** 32 bytes: authenticates the offer. */
export const offerKeyOf = (code: LinkCode, accountId: AccountId): Uint8Array =>
  derive(code, labels.linkOfferKey, accountId, MAC_KEY_BYTES);

/** 32 bytes: authenticates the answer. */
export const answerKeyOf = (code: LinkCode, accountId: AccountId): Uint8Array =>
  derive(code, labels.linkAnswerKey, accountId, MAC_KEY_BYTES);

/** 32 bytes, in place of the vault key that the new device does not have yet: for the name in the offer. */
export const nameKeyOf = (code: LinkCode, accountId: AccountId): Uint8Array =>
  derive(code, labels.linkNameKey, accountId, 32);

function derive(code: LinkCode, label: Label, accountId: AccountId, length: number): Uint8Array<ArrayBuffer> {
  return deriveSecret(code.bytes, label, [uuidToBytes(accountId)], length);
}
