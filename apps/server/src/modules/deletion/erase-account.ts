import type { EntityManager } from '@mikro-orm/core';
import { Account, Avatar } from '../account/index.ts';
import { AuditEntry } from '../administration/index.ts';
import { Device, KeyPackage, Roster } from '../device/index.ts';
import { archiveRepository } from '../history/index.ts';
import { linkRepository } from '../link/index.ts';
import { Inbox } from '../regular/index.ts';
import { Report } from '../report/index.ts';
import { Session, SignInAttempt } from '../session/index.ts';
import { Acquaintance, Block, Follow } from '../social/index.ts';
import { vaultRepository } from '../vault/index.ts';

/** Everything that is the account's alone, and its name in what is others'. Conversations are left before. */
export async function eraseOwn(tx: EntityManager, accountId: string): Promise<void> {
  await linkRepository.removeAll(tx, accountId);
  await vaultRepository.removeAll(tx, accountId);
  await archiveRepository.removeAll(tx, accountId);
  await tx.nativeDelete(Session, { accountId });
  await tx.nativeDelete(SignInAttempt, { accountId });
  await tx.nativeDelete(KeyPackage, { accountId });
  await tx.nativeDelete(Device, { accountId });
  await tx.nativeDelete(Roster, { accountId });
  await tx.nativeDelete(Avatar, { accountId });
  await tx.nativeDelete(Inbox, { accountId });
  await tx.nativeDelete(Follow, { $or: [{ followerId: accountId }, { followeeId: accountId }] });
  await tx.nativeDelete(Block, { $or: [{ blockerId: accountId }, { blockedId: accountId }] });
  await tx.nativeDelete(Acquaintance, { $or: [{ ownerId: accountId }, { otherId: accountId }] });
  for (const field of ['accountId', 'reporterId'] as const) {
    await tx.nativeUpdate(Report, { [field]: accountId }, { [field]: null });
  }
  for (const field of ['administratorId', 'accountId', 'organizationId'] as const) {
    await tx.nativeUpdate(AuditEntry, { [field]: accountId }, { [field]: null });
  }
  await tx.nativeUpdate(Account, { affiliationId: accountId }, { affiliationId: null });
}

/**
 * The handle of an account that is gone: nobody can have or ask for it, and no two are the same.
 * @param id a UUID.
 */
const placeholderOf = (id: string): string =>
  `~${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;

/** Leaves the id, for the conversations that others keep, and that it is gone. */
export async function becomePlaceholder(tx: EntityManager, id: string, goneAt: Date): Promise<void> {
  const handle = placeholderOf(id);
  await tx.nativeUpdate(
    Account,
    { id },
    {
      handle,
      skeleton: handle,
      displayName: '',
      registrationRecord: new Uint8Array(),
      createdAt: new Date(0),
      rosterVersion: 0,
      root: null,
      vaultRevision: 0,
      avatarId: null,
      verified: false,
      organization: false,
      affiliationId: null,
      role: 'MEMBER',
      suspendedAt: null,
      goneAt,
    },
  );
}
