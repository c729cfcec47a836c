import { equalBytes } from '../crypto/index.ts';
import type { Contact } from './contact-item.ts';

/**
 * One contact out of what two devices of an account know of somebody. Each part goes its own way:
 *
 * - the root: the one that the person accepted last. One from first sight never displaces another: of two such, the
 *   account's stays, and a device that saw the other one has something to tell (R8);
 * - the pinned roster: the newer one of the root that counts (R6);
 * - the verification: what the person said last.
 *
 * @param ours as this device has it.
 * @param account as the account's vault has it.
 */
export function mergeContacts(ours: Contact, account: Contact): Contact {
  const lead = (ours.acceptedAt ?? 0) > (account.acceptedAt ?? 0) ? ours : account;
  const other = lead === ours ? account : ours;
  const newest = equalBytes(lead.root, other.root) && other.version > lead.version ? other : lead;
  const judged = ours.judgedAt > account.judgedAt ? ours : account;
  return {
    accountId: account.accountId,
    root: lead.root,
    acceptedAt: lead.acceptedAt,
    version: newest.version,
    hash: newest.hash,
    verifiedAt: judged.verifiedAt,
    verifiedRoot: judged.verifiedRoot,
    judgedAt: judged.judgedAt,
  };
}

export function isSameContact(a: Contact, b: Contact): boolean {
  return (
    a.accountId === b.accountId &&
    a.acceptedAt === b.acceptedAt &&
    a.version === b.version &&
    a.verifiedAt === b.verifiedAt &&
    a.judgedAt === b.judgedAt &&
    equalBytes(a.root, b.root) &&
    equalBytes(a.hash, b.hash) &&
    equalBytes(a.verifiedRoot ?? nothing, b.verifiedRoot ?? nothing)
  );
}

const nothing = new Uint8Array(0);
