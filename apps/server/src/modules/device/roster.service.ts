import { type EntityManager, LockMode } from '@mikro-orm/core';
import {
  devicesOf,
  equalBytes,
  parseAccountId,
  parseSignedRoster,
  type RosterErrorCode,
  type SignedRoster,
  type VerifiedRoster,
  verifyRoster,
} from '@sotto/protocol/public';
import { invalidInput, isFailure, rateLimited, requireViewer } from '../../failures.ts';
import type {
  PublishRosterInput,
  ResolversTypes,
  RosterPage,
  RosterRejectedError,
  RosterRejection,
} from '../../graphql/generated/resolver-types.ts';
import type { AccountModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import { badArgument, pageSize } from '../../paging.ts';
import type { EventBus, RateLimiter } from '../../ports/index.ts';
import { Account } from '../account/index.ts';
import { Device } from './device.entity.ts';
import { deviceRepository } from './device.repository.ts';
import { deviceTopic } from './device-topic.ts';
import { keyPackageRepository } from './key-package.repository.ts';
import { Roster } from './roster.entity.ts';
import { rosterRepository } from './roster.repository.ts';
import { restore } from './roster-directory.ts';

const MAX_BYTES = 65_536;
/** A page of rosters ends early rather than grow over this. */
const PAGE_BYTES = 1_048_576;
const publications = { name: 'rosters', times: 30, perSeconds: 3_600 };

/** Told within the transaction that removes devices, so that what depends on them changes with them. */
export type RemovalListener = (
  em: EntityManager,
  accountId: string,
  deviceIds: readonly string[],
) => Promise<void>;

/** Chains of rosters: appended to by their account (R1 to R6), read by everybody. */
export class RosterService {
  readonly #limiter: RateLimiter;
  readonly #bus: EventBus;
  readonly #onRemoval: RemovalListener;

  constructor(limiter: RateLimiter, bus: EventBus, onRemoval: RemovalListener) {
    this.#limiter = limiter;
    this.#bus = bus;
    this.#onRemoval = onRemoval;
  }

  async publish(
    { em, viewer }: Operation,
    { signedRoster: bytes }: PublishRosterInput,
  ): Promise<ResolversTypes['PublishRosterResult']> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    if (bytes.length > MAX_BYTES) return invalidInput(['signedRoster'], `At most ${MAX_BYTES} bytes.`);
    const parsed = parseSignedRoster(bytes);
    if (!parsed.ok) return rejected(parsed.error.code, parsed.error.detail);
    const verdict = await this.#limiter.take(publications, me.accountId);
    if (!verdict.ok) return rateLimited(publications.name, verdict);

    const removed: string[] = [];
    const result = await em.transactional(async (tx) => {
      const outcome = await this.#append(tx, me.accountId, parsed.value, bytes);
      if ('removed' in outcome) removed.push(...outcome.removed);
      return 'removed' in outcome ? published(outcome.version) : outcome;
    });
    for (const deviceId of removed) this.#bus.publish(deviceTopic(me.accountId, deviceId), 'removed');
    return result;
  }

  async page(
    em: EntityManager,
    { id, rosterVersion }: AccountModel,
    afterVersion: number,
    first: number,
  ): Promise<RosterPage> {
    if (afterVersion < 0) throw badArgument('afterVersion', 'is 0 or more');
    const rows = await rosterRepository.after(em, id, afterVersion, pageSize(first));
    let bytes = 0;
    const fitting = rows.filter((row, index) => {
      bytes += row.bytes.length;
      return index === 0 || bytes <= PAGE_BYTES;
    });
    return {
      __typename: 'RosterPage',
      rosters: fitting.map((row) => ({
        __typename: 'SignedRoster',
        version: row.version,
        signedRoster: row.bytes,
      })),
      newestVersion: Math.max(rosterVersion, fitting.at(-1)?.version ?? 0),
    };
  }

  async #append(tx: EntityManager, id: string, signed: SignedRoster, bytes: Uint8Array) {
    // The lock puts two publications of one account in order; the second finds the first's version.
    const account = await tx.findOneOrFail(
      Account,
      { id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    const newest = await rosterRepository.version(tx, id, account.rosterVersion);
    if (newest !== null && equalBytes(newest.bytes, bytes)) return published(newest.version);
    const previous = newest === null ? null : restore(newest, account.root);
    const accountId = parseAccountId(id);
    if (!accountId.ok) throw new Error('an account id of our own that is none');
    const verified = verifyRoster(signed, previous, { accountId: accountId.value, root: account.root });
    if (!verified.ok) return rejected(verified.error.code, verified.error.detail);

    const { version, root } = verified.value;
    tx.create(Roster, { accountId: id, version, bytes });
    account.rosterVersion = version;
    account.root = root;
    const removed = await followDevices(tx, verified.value);
    if (removed.length > 0) {
      await keyPackageRepository.removeOf(tx, id, removed);
      await this.#onRemoval(tx, id, removed);
    }
    return { version, removed };
  }
}

/** Makes the table of devices say what the roster says. @returns the ids of devices that are gone. */
async function followDevices(tx: EntityManager, roster: VerifiedRoster): Promise<readonly string[]> {
  const known = new Map(
    (await deviceRepository.all(tx, roster.accountId)).map((device) => [device.id, device]),
  );
  const listed = new Set<string>();
  for (const { id, signatureKey } of devicesOf(roster)) {
    listed.add(id);
    const device = known.get(id);
    if (device !== undefined) device.current = true;
    else tx.create(Device, { accountId: roster.accountId, id, signatureKey, current: true });
  }
  const removed = [...known.values()].filter((device) => device.current && !listed.has(device.id));
  for (const device of removed) device.current = false;
  return removed.map(({ id }) => id);
}

function published(version: number) {
  return { __typename: 'PublishRosterPayload', version } as const;
}

function rejected(code: RosterErrorCode, detail: string): RosterRejectedError {
  return {
    __typename: 'RosterRejectedError',
    code: 'ROSTER_REJECTED',
    message: detail,
    reason: rejectionOf(code),
  };
}

function rejectionOf(code: RosterErrorCode): RosterRejection {
  switch (code) {
    case 'roster-malformed':
    case 'roster-wrong-time':
      return 'MALFORMED';
    case 'roster-wrong-account':
      return 'WRONG_ACCOUNT';
    case 'roster-wrong-version':
    case 'roster-wrong-previous':
      return 'NOT_NEXT';
    case 'roster-wrong-root':
    case 'roster-bad-signature':
      return 'BAD_SIGNATURE';
    case 'roster-wrong-member-count':
      return 'TOO_MANY_MEMBERS';
    case 'roster-wrong-member-id':
    case 'roster-members-not-canonical':
    case 'roster-member-changed':
      return 'BAD_MEMBER';
    case 'roster-rotation-required':
    case 'roster-wrong-vault':
      return 'REMOVAL_WITHOUT_ROTATION';
  }
}
