import { generateSealKeyPair, type Signer, signLabelled } from '../src/crypto/index.ts';
import { recoveryIdOf } from '../src/identity/member-id.ts';
import { type Member, type Roster, rosterCodec, type SignedRoster } from '../src/identity/roster.ts';
import { parseSignedRoster } from '../src/identity/signed-roster.ts';
import type { VerifiedRoster } from '../src/identity/verified-roster.ts';
import { verifyRoster } from '../src/identity/verify-roster.ts';
import { labels } from '../src/labels.ts';
import { type Account, NEW_YEAR, newestOf } from './accounts.ts';
import { seededRandom } from './seeded-random.ts';
import { unwrap } from './unwrap.ts';

/** Signs whatever it is given, as an attacker who holds the keys would. */
export async function sign(
  roster: Roster,
  byPrevious: Signer | null,
  bySigner: Signer | null,
): Promise<SignedRoster> {
  const rosterBytes = rosterCodec.encode(roster);
  return {
    roster,
    rosterBytes,
    byPrevious: byPrevious && (await signLabelled(byPrevious, labels.rosterByPrevious, rosterBytes)),
    bySigner: bySigner && (await signLabelled(bySigner, labels.rosterBySigner, rosterBytes)),
  };
}

/** The signed form of a verified roster. */
export const parse = (roster: VerifiedRoster) => unwrap(parseSignedRoster(roster.bytes));

/** A recovery member with a key of its own. */
export function recoveryMember(random = seededRandom('recovery'), addedAt = NEW_YEAR): Member {
  const { publicKey } = generateSealKeyPair(random);
  return { type: 'recovery', id: recoveryIdOf(publicKey), sealKey: publicKey, kind: 'code', addedAt };
}

/** An account at version 1, and a well-formed version 2 to break in one place. */
export async function nextOf(account: Account, changes: Partial<Roster> = {}): Promise<Roster> {
  const newest = newestOf(account);
  const { accountId, version, signer, members, vault, issuedAt, hash } = newest;
  return { accountId, version: version + 1, previous: hash, signer, members, vault, issuedAt, ...changes };
}

/** What `verifyRoster` says of that version 2, signed as it should be. */
export async function verdictOf(
  account: Account,
  changes: Partial<Roster>,
  newSigner: Signer | null = null,
): Promise<ReturnType<typeof verifyRoster>> {
  const signed = await sign(await nextOf(account, changes), account.signer, newSigner);
  return verifyRoster(signed, newestOf(account), { accountId: account.id, root: null });
}
