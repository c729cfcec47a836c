import { randomBytes } from 'node:crypto';
import { type EntityManager, LockMode } from '@mikro-orm/core';
import { invalidInput, isFailure, notFound, rateLimited, requireViewer } from '../../failures.ts';
import type {
  ResolversTypes,
  SetAvatarInput,
  UpdateProfileInput,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { RateLimiter } from '../../ports/index.ts';
import { Account } from './account.entity.ts';
import { accountModel } from './account-model.ts';
import { Avatar } from './avatar.entity.ts';
import { parseDisplayName } from './handle.ts';
import { type ParsedPicture, parsePicture } from './picture.ts';

const changes = { name: 'changes of the profile', times: 60, perSeconds: 3_600 };

type ProfileResult = Awaited<ResolversTypes['UpdateProfileResult']>;

export const displayNameRule =
  'A name has 1 to 50 characters that people can see, none of them a control character.';

/** What people show of themselves. */
export class ProfileService {
  readonly #limiter: RateLimiter;

  constructor(limiter: RateLimiter) {
    this.#limiter = limiter;
  }

  async update(operation: Operation, input: UpdateProfileInput): Promise<ProfileResult> {
    const displayName = parseDisplayName(input.displayName);
    if (displayName === null) return this.#refuse(operation, ['displayName'], displayNameRule);
    return this.#change(operation, async (_, account) => {
      account.displayName = displayName;
    });
  }

  async setAvatar(operation: Operation, { image }: SetAvatarInput): Promise<ProfileResult> {
    const picture = image == null ? null : parsePicture(image);
    if (picture?.ok === false) return this.#refuse(operation, ['image'], picture.fault);
    return this.#change(operation, (tx, account) => replace(tx, account, picture));
  }

  /** Whoever is not signed in is told that first, whatever they sent. */
  async #refuse({ viewer }: Operation, path: readonly string[], rule: string): Promise<ProfileResult> {
    const me = requireViewer(viewer);
    return isFailure(me) ? me : invalidInput(path, rule);
  }

  async #change(
    { em, viewer }: Operation,
    change: (tx: EntityManager, account: Account) => Promise<void>,
  ): Promise<ProfileResult> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    const verdict = await this.#limiter.take(changes, me.accountId);
    if (!verdict.ok) return rateLimited(changes.name, verdict);
    return em.transactional(async (tx) => {
      const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
      const account = await tx.findOne(Account, { id: me.accountId }, locked);
      if (account === null || account.suspendedAt !== null) return notFound('account');
      await change(tx, account);
      return { __typename: 'ProfilePayload', account: accountModel(account) };
    });
  }
}

/** The old picture goes at once, and its address with it. */
async function replace(
  tx: EntityManager,
  account: Account,
  picture: (ParsedPicture & { ok: true }) | null,
): Promise<void> {
  await tx.nativeDelete(Avatar, { accountId: account.id });
  account.avatarId = picture === null ? null : randomBytes(16).toString('base64url');
  if (picture === null || account.avatarId === null) return;
  const { contentType, bytes } = picture;
  tx.create(Avatar, { id: account.avatarId, accountId: account.id, contentType, bytes });
}
