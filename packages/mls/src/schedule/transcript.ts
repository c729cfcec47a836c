/** The transcript hashes (RFC 9420 section 8.2) and the two MACs that depend on them (sections 6.1 and 6.2). */
import { Writer } from '../codec/index.ts';
import { type CipherSuite, concat, equalSecrets } from '../crypto/index.ts';

/**
 * @param interim the interim transcript hash of the epoch that the commit was sent in; empty at epoch 0
 * @param input the commit's ConfirmedTranscriptHashInput: wire format, framed content and signature, encoded
 */
export function confirmedTranscriptHash(
  suite: CipherSuite,
  interim: Uint8Array,
  input: Uint8Array,
): Uint8Array {
  return suite.hash(concat(interim, input));
}

/** @param confirmed the confirmed transcript hash of the same epoch */
export function interimTranscriptHash(
  suite: CipherSuite,
  confirmed: Uint8Array,
  confirmationTag: Uint8Array,
): Uint8Array {
  return suite.hash(new Writer(256).fixed(confirmed).opaque(confirmationTag).finish());
}

/** The confirmation tag of a commit: its sender knows the epoch that it made. */
export function confirmationTag(
  suite: CipherSuite,
  confirmationKey: Uint8Array,
  confirmed: Uint8Array,
): Uint8Array {
  return suite.mac(confirmationKey, confirmed);
}

export function verifyConfirmationTag(
  suite: CipherSuite,
  confirmationKey: Uint8Array,
  confirmed: Uint8Array,
  tag: Uint8Array,
): boolean {
  return equalSecrets(confirmationTag(suite, confirmationKey, confirmed), tag);
}

/**
 * The membership tag of a PublicMessage: its sender knows the epoch's secrets.
 * @param content AuthenticatedContentTBM, encoded
 */
export function membershipTag(
  suite: CipherSuite,
  membershipKey: Uint8Array,
  content: Uint8Array,
): Uint8Array {
  return suite.mac(membershipKey, content);
}

export function verifyMembershipTag(
  suite: CipherSuite,
  membershipKey: Uint8Array,
  content: Uint8Array,
  tag: Uint8Array,
): boolean {
  return equalSecrets(membershipTag(suite, membershipKey, content), tag);
}
