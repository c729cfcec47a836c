import { Account, Avatar } from '../account/index.ts';
import { AuditEntry } from '../administration/index.ts';
import { Device, KeyPackage, Roster } from '../device/index.ts';
import { LinkOffer } from '../link/index.ts';
import { Report } from '../report/index.ts';
import { Session, SignInAttempt } from '../session/index.ts';
import { Acquaintance, Block, Follow } from '../social/index.ts';
import { SealedVaultKey, VaultItem } from '../vault/index.ts';
import type { Part } from './json-stream.ts';
import { columns, type Fork, mapped, paged } from './paged.ts';

/** The account itself, how it signs in, and its devices. */
export async function* ownParts(fork: Fork, accountId: string): AsyncGenerator<Part, void, undefined> {
  const account = await fork().findOne(Account, { id: accountId });
  if (account !== null) yield ['account', columns(fork, Account)(account)];
  const avatar = await fork().findOne(Avatar, { accountId });
  yield ['avatar', avatar && columns(fork, Avatar)(avatar)];
  const sessions = paged(
    fork,
    '',
    (em, after, limit) =>
      em.find(Session, { accountId, id: { $gt: after } }, { orderBy: { id: 'asc' }, limit }),
    ({ id }) => id,
  );
  yield ['sessions', mapped(sessions, columns(fork, Session))];
  // The state between the two halves of a sign-in is the server's secret: whoever has it could test passwords.
  const attempts = await fork().find(SignInAttempt, { accountId });
  yield ['signInAttempts', attempts.map(({ expiresAt }) => ({ expiresAt }))];
  const rosters = paged(
    fork,
    0,
    (em, after, limit) =>
      em.find(Roster, { accountId, version: { $gt: after } }, { orderBy: { version: 'asc' }, limit }),
    ({ version }) => version,
    20,
  );
  yield ['rosters', mapped(rosters, columns(fork, Roster))];
  const devices = await fork().find(Device, { accountId }, { orderBy: { id: 'asc' } });
  yield ['devices', devices.map((device) => columns(fork, Device)(device))];
  const keyPackages = paged(
    fork,
    '',
    (em, after, limit) =>
      em.find(KeyPackage, { accountId, id: { $gt: after } }, { orderBy: { id: 'asc' }, limit }),
    ({ id }) => id,
  );
  yield ['keyPackages', mapped(keyPackages, columns(fork, KeyPackage))];
  yield* vaultParts(fork, accountId);
}

/** What the devices share, as they have sealed it, and what new ones have left. */
async function* vaultParts(fork: Fork, accountId: string): AsyncGenerator<Part, void, undefined> {
  const keys = await fork().find(SealedVaultKey, { accountId }, { orderBy: { memberId: 'asc' } });
  yield ['sealedVaultKeys', keys.map((key) => columns(fork, SealedVaultKey)(key))];
  const items = paged(
    fork,
    0,
    (em, after, limit) =>
      em.find(VaultItem, { accountId, revision: { $gt: after } }, { orderBy: { revision: 'asc' }, limit }),
    ({ revision }) => revision,
    10,
  );
  yield ['vaultItems', mapped(items, columns(fork, VaultItem))];
  const offers = await fork().find(LinkOffer, { accountId }, { orderBy: { rendezvous: 'asc' } });
  yield ['linkOffers', offers.map((offer) => columns(fork, LinkOffer)(offer))];
}

/**
 * What is between the account and others, as far as it is the account's: what others have decided about it (a block,
 * a report, what they have accepted) is theirs.
 */
export async function* socialParts(fork: Fork, accountId: string): AsyncGenerator<Part, void, undefined> {
  const follow = columns(fork, Follow);
  const following = paged(
    fork,
    '',
    (em, after, limit) =>
      em.find(
        Follow,
        { followerId: accountId, followeeId: { $gt: after } },
        { orderBy: { followeeId: 'asc' }, limit },
      ),
    ({ followeeId }) => followeeId,
  );
  yield ['following', mapped(following, follow)];
  yield ['followers', mapped(followersOf(fork, accountId), follow)];
  const blocks = paged(
    fork,
    '',
    (em, after, limit) =>
      em.find(
        Block,
        { blockerId: accountId, blockedId: { $gt: after } },
        { orderBy: { blockedId: 'asc' }, limit },
      ),
    ({ blockedId }) => blockedId,
  );
  yield ['blocks', mapped(blocks, columns(fork, Block))];
  const acquaintances = paged(
    fork,
    '',
    (em, after, limit) =>
      em.find(
        Acquaintance,
        { ownerId: accountId, otherId: { $gt: after } },
        { orderBy: { otherId: 'asc' }, limit },
      ),
    ({ otherId }) => otherId,
  );
  yield ['acquaintances', mapped(acquaintances, columns(fork, Acquaintance))];
  const reports = paged(
    fork,
    '',
    (em, after, limit) =>
      em.find(Report, { reporterId: accountId, id: { $gt: after } }, { orderBy: { id: 'asc' }, limit }),
    ({ id }) => id,
  );
  yield ['reports', mapped(reports, columns(fork, Report))];
  yield ['auditEntries', auditEntriesOf(fork, accountId)];
}

/** Without those whom the account cannot see: to others a suspended account looks as if it did not exist. */
async function* followersOf(fork: Fork, accountId: string): AsyncGenerator<Follow, void, undefined> {
  const followers = paged(
    fork,
    '',
    (em, after, limit) =>
      em.find(
        Follow,
        { followeeId: accountId, followerId: { $gt: after } },
        { orderBy: { followerId: 'asc' }, limit },
      ),
    ({ followerId }) => followerId,
  );
  for await (const row of followers) {
    const hidden = await fork().count(Account, { id: row.followerId, suspendedAt: { $ne: null } });
    if (hidden === 0) yield row;
  }
}

/**
 * Acts of the account as an administrator, and acts on it: those without who did them, and without the closing of
 * reports about it, which it is not to know of.
 */
async function* auditEntriesOf(fork: Fork, accountId: string): AsyncGenerator<object, void, undefined> {
  const all = columns(fork, AuditEntry);
  const fields = ['administratorId', 'accountId', 'organizationId'] as const;
  const entries = paged(
    fork,
    '',
    (em, after, limit) =>
      em.find(
        AuditEntry,
        { id: { $gt: after }, $or: fields.map((field) => ({ [field]: accountId })) },
        { orderBy: { id: 'asc' }, limit },
      ),
    ({ id }) => id,
  );
  for await (const entry of entries) {
    if (entry.administratorId === accountId) yield all(entry);
    else if (entry.act !== 'CLOSED_REPORT') yield all(entry, ['administratorId']);
  }
}
