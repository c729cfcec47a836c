import { type Signer, signLabelled } from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import type { AccountId } from '../ids.ts';
import { labels } from '../labels.ts';
import { limits } from '../limits.ts';
import { type Member, type MemberId, type Roster, rosterCodec, type SignedRoster } from './roster.ts';
import type { RosterError } from './roster-error.ts';
import type { VerifiedRoster } from './verified-roster.ts';
import { compareMembers } from './verify-members.ts';
import { verifyRoster } from './verify-roster.ts';

export interface FirstRoster {
  readonly accountId: AccountId;
  /** The new root identity (R1). */
  readonly root: Signer;
  /** At least one device. */
  readonly members: readonly Member[];
  /** 32 bytes, for vault version 1. */
  readonly vaultCommitment: Uint8Array;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/** Version 1 of an account's chain (R1). */
export async function createFirstRoster(input: FirstRoster): Promise<Result<VerifiedRoster, RosterError>> {
  const roster: Roster = {
    accountId: input.accountId,
    version: 1,
    previous: null,
    signer: input.root.publicKey,
    members: input.members.toSorted(compareMembers),
    vault: { version: 1, commitment: input.vaultCommitment },
    issuedAt: input.now,
  };
  return await signRoster(roster, null, null, input.root);
}

export interface RosterChange {
  readonly add: readonly Member[];
  readonly remove: readonly MemberId[];
  /** New sealed names of devices that stay, such as a rotation needs; by device id. */
  readonly sealedNames: ReadonlyMap<MemberId, Uint8Array>;
  /** A new signer and the commitment to a new vault key: always together, and with every removal (R5). */
  readonly rotation: { readonly signer: Signer; readonly vaultCommitment: Uint8Array } | null;
}

export const noChange: RosterChange = { add: [], remove: [], sealedNames: new Map(), rotation: null };

/**
 * The version that follows `previous` (R2, R5).
 *
 * @param signer the one that `previous` names.
 * @param now milliseconds since 1970, UTC; a clock that runs behind `previous` is brought up to it.
 */
export async function extendRoster(
  previous: VerifiedRoster,
  change: RosterChange,
  signer: Signer,
  now: number,
): Promise<Result<VerifiedRoster, RosterError>> {
  const { add, remove, sealedNames, rotation } = change;
  const gone = new Set<string>(remove);
  const staying = previous.members.filter((member) => !gone.has(member.id));
  if (previous.members.length - staying.length !== gone.size) {
    return fail('roster-member-changed', 'a member to remove is not there');
  }
  const renamed = staying.map((member) => {
    const sealedName = sealedNames.get(member.id);
    return member.type === 'device' && sealedName !== undefined ? { ...member, sealedName } : member;
  });
  const roster: Roster = {
    accountId: previous.accountId,
    version: previous.version + 1,
    previous: previous.hash,
    signer: rotation?.signer.publicKey ?? previous.signer,
    members: [...renamed, ...add].toSorted(compareMembers),
    vault:
      rotation === null
        ? previous.vault
        : { version: previous.vault.version + 1, commitment: rotation.vaultCommitment },
    issuedAt: Math.max(now, previous.issuedAt),
  };
  return await signRoster(roster, previous, signer, rotation?.signer ?? null);
}

/** What is made here passes the check that everybody else will make, or it is not made. */
async function signRoster(
  roster: Roster,
  previous: VerifiedRoster | null,
  previousSigner: Signer | null,
  newSigner: Signer | null,
): Promise<Result<VerifiedRoster, RosterError>> {
  const encoded = encode(roster);
  if (!encoded.ok) return encoded;
  const rosterBytes = encoded.value;
  const signed: SignedRoster = {
    roster,
    rosterBytes,
    byPrevious: previousSigner && (await signLabelled(previousSigner, labels.rosterByPrevious, rosterBytes)),
    bySigner: newSigner && (await signLabelled(newSigner, labels.rosterBySigner, rosterBytes)),
  };
  return verifyRoster(signed, previous, { accountId: roster.accountId, root: previous?.root ?? null });
}

function encode(roster: Roster): Result<Uint8Array, RosterError> {
  if (roster.members.length > limits.devicesPerAccount + limits.recoveriesPerAccount) {
    return fail('roster-wrong-member-count', `${roster.members.length} members`);
  }
  return ok(rosterCodec.encode(roster));
}
