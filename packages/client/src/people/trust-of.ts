import { type Contact, checkRosterClaim, equalBytes, type PinnedAccount } from '@sotto/protocol';
import type { Trust } from '../api/index.ts';
import type { ClaimedRecord } from './records.ts';

/** What is known here of an account's identity. */
export interface Known {
  readonly pin: PinnedAccount | undefined;
  readonly contact: Contact | undefined;
  readonly claimed: ClaimedRecord | undefined;
}

/** The root that counts, 32 bytes; null of whom no identity is known. */
export function acceptedRoot({ pin, contact }: Known): Uint8Array | null {
  return contact?.root ?? pin?.chain.newest.root ?? null;
}

/** R8: the root that the server shows in place of the one that counts, until it is accepted; null when it shows none. */
export function pendingRoot({ pin, contact }: Known): Uint8Array | null {
  if (pin === undefined) return null;
  if (pin.reset !== null) return pin.reset.newest.root;
  const { root } = pin.chain.newest;
  // Another device of the account has known them before, by another root than the one that is shown here.
  return contact === undefined || equalBytes(contact.root, root) ? null : root;
}

/** R6: how many contradictions of the chain that counts were met. */
export function forksOf({ pin, contact }: Pick<Known, 'pin' | 'contact'>): number {
  if (pin === undefined) return 0;
  return pin.evidence.length + (isContradicted(pin, contact) ? 1 : 0);
}

/** Whether what somebody says of the chain that counts names another roster than it has at that version. */
export function isContradicted(pin: PinnedAccount, said: ClaimedRecord | undefined): boolean {
  return (
    said !== undefined &&
    equalBytes(said.root, pin.chain.newest.root) &&
    checkRosterClaim(pin, said) === 'conflict'
  );
}

export function isVerified(known: Known): boolean {
  const root = acceptedRoot(known);
  const verified = known.contact?.verifiedRoot ?? null;
  return root !== null && verified !== null && equalBytes(root, verified);
}

export function trustOf(known: Known): Trust {
  const verified = isVerified(known);
  if (pendingRoot(known) !== null) return verified ? 'changed-after-verification' : 'changed';
  const { pin, claimed } = known;
  if (forksOf(known) > 0 || (pin !== undefined && isContradicted(pin, claimed))) return 'forked';
  return verified ? 'verified' : 'unverified';
}

/**
 * Whether the server shows less than there is: the own account's devices have seen a newer roster (R6), or a message
 * has named one (R7).
 */
export function isBehind({ pin, contact, claimed }: Known): boolean {
  if (pin === undefined) return false;
  const { root, version } = pin.chain.newest;
  return [contact, claimed].some(
    (said) => said !== undefined && equalBytes(said.root, root) && said.version > version,
  );
}

/** The contact that follows from a pin: the one that there is, moved on, or a new one. */
export function contactAfter(pin: PinnedAccount, contact: Contact | undefined): Contact {
  const { accountId, root, version, hash } = pin.chain.newest;
  const fresh = { accountId, root, version, hash, acceptedAt: null };
  if (contact === undefined) return { ...fresh, verifiedAt: null, verifiedRoot: null, judgedAt: 0 };
  if (!equalBytes(contact.root, root) || contact.version >= version) return contact;
  return { ...contact, version, hash };
}
