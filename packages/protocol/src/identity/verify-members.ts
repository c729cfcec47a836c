import { compareBytes } from '../codec/index.ts';
import { equalBytes } from '../crypto/public.ts';
import { hashIdToBytes } from '../ids.ts';
import { limits } from '../limits.ts';
import { deviceIdOf, recoveryIdOf } from './member-id.ts';
import type { Member, Roster } from './roster.ts';
import type { RosterErrorCode } from './roster-error.ts';
import { devicesOf } from './verified-roster.ts';

type Fault = readonly [RosterErrorCode, string];

/** What one roster's members must satisfy on their own (R3, R4). @returns null when they do. */
export function faultOfMembers(roster: Roster): Fault | null {
  const devices = devicesOf(roster).length;
  const recoveries = roster.members.length - devices;
  if (devices > limits.devicesPerAccount || recoveries > limits.recoveriesPerAccount) {
    return ['roster-wrong-member-count', `${devices} devices, ${recoveries} recovery members`];
  }
  if (roster.version === 1 && devices === 0) return ['roster-wrong-member-count', 'no device to begin with'];
  const keys = new Set<string>([roster.signer.toString()]);
  let previous: Member | null = null;
  for (const member of roster.members) {
    const expected =
      member.type === 'device' ? deviceIdOf(member.signatureKey) : recoveryIdOf(member.sealKey);
    if (member.id !== expected) return ['roster-wrong-member-id', 'an id that is not the hash of its key'];
    if (previous !== null && compareMembers(previous, member) >= 0) {
      return ['roster-members-not-canonical', 'repeated or out of order'];
    }
    if (member.addedAt > roster.issuedAt) return ['roster-wrong-time', 'a member added after the roster'];
    const own = member.type === 'device' ? [member.signatureKey, member.sealKey] : [member.sealKey];
    for (const key of own.map(String)) {
      if (keys.has(key)) return ['roster-members-not-canonical', 'a key with two purposes'];
      keys.add(key);
    }
    previous = member;
  }
  return null;
}

/** How members may change from one version to the next (R5). @returns null when they do so rightly. */
export function faultOfChange(next: Roster, previous: Roster): Fault | null {
  const staying = new Map<string, Member>(next.members.map((member) => [member.id, member]));
  const removed = previous.members.filter((member) => !staying.has(member.id));
  const newSigner = !equalBytes(next.signer, previous.signer);
  const newVault = next.vault.version === previous.vault.version + 1;
  if (!newVault && next.vault.version !== previous.vault.version) {
    return ['roster-wrong-vault', `vault ${next.vault.version} after ${previous.vault.version}`];
  }
  if (newVault === equalBytes(next.vault.commitment, previous.vault.commitment)) {
    return ['roster-wrong-vault', 'the commitment changes with the version, and only with it'];
  }
  if (newSigner !== newVault) return ['roster-rotation-required', 'signer and vault key change together'];
  if (removed.length > 0 && !newSigner) {
    return ['roster-rotation-required', 'a removal needs a new signer and a new vault key'];
  }
  for (const before of previous.members) {
    const after = staying.get(before.id);
    if (after !== undefined && !sameMember(before, after)) {
      return ['roster-member-changed', 'a member that stays keeps its keys and its date'];
    }
  }
  return null;
}

/** A device's sealed name may change: a new vault key seals it anew. Keys are bound by the id (R3) or here. */
function sameMember(a: Member, b: Member): boolean {
  if (a.type === 'recovery') return b.type === 'recovery' && a.addedAt === b.addedAt && a.kind === b.kind;
  return b.type === 'device' && a.addedAt === b.addedAt && equalBytes(a.sealKey, b.sealKey);
}

/** The order of members in a roster: ascending by the bytes of their ids. */
export function compareMembers(a: Member, b: Member): number {
  return compareBytes(hashIdToBytes(a.id), hashIdToBytes(b.id));
}
