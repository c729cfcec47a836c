import type { EntityManager } from '@mikro-orm/core';
import {
  equalBytes,
  limits,
  parseAccountId,
  parseSignedRoster,
  type SignedRoster,
  verifyRoster,
} from '@sotto/protocol/public';
import { invalidInput, isFailure, rateLimited, requireViewer } from '../../failures.ts';
import type {
  PublishRosterInput,
  ResolversTypes,
  RosterPage,
  RosterVaultInput,
} from '../../graphql/generated/resolver-types.ts';
import type { AccountModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import { badArgument, pageSize } from '../../paging.ts';
import type { EventBus, RateLimiter } from '../../ports/index.ts';
import type { Viewer } from '../../viewer.ts';
import { accountRepository } from '../account/index.ts';
import { announce, appendRoster, type Onlookers, type RemovalListener } from './append-roster.ts';
import { rosterRepository } from './roster.repository.ts';
import { restore } from './roster-directory.ts';
import { rejected } from './roster-rejection.ts';
import type { VaultKeeper } from './roster-step.ts';

/** A page of rosters ends early rather than grow over this. */
const PAGE_BYTES = 1_048_576;
const publications = { name: 'rosters', times: 30, perSeconds: 3_600 };

/** Chains of rosters: appended to by their account (R1 to R6), read by everybody. */
export class RosterService {
  readonly #limiter: RateLimiter;
  readonly #audience: Parameters<typeof announce>[1];
  readonly #onRemoval: RemovalListener;
  readonly #keepVault: VaultKeeper;

  constructor(
    limiter: RateLimiter,
    bus: EventBus,
    hooks: {
      readonly onRemoval: RemovalListener;
      readonly keepVault: VaultKeeper;
      readonly onlookers: Onlookers;
    },
  ) {
    this.#limiter = limiter;
    this.#audience = { bus, onlookers: hooks.onlookers };
    this.#onRemoval = hooks.onRemoval;
    this.#keepVault = hooks.keepVault;
  }

  async publish(
    { em, viewer }: Operation,
    { signedRoster: bytes, vault = null }: PublishRosterInput,
  ): Promise<ResolversTypes['PublishRosterResult']> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    if (bytes.length > limits.signedRosterBytes) {
      return invalidInput(['signedRoster'], `At most ${limits.signedRosterBytes} bytes.`);
    }
    const parsed = parseSignedRoster(bytes);
    if (!parsed.ok) return rejected(parsed.error.code, parsed.error.detail);
    const verdict = await this.#limiter.take(publications, me.accountId);
    if (!verdict.ok) return rateLimited(publications.name, verdict);

    const outcome = await em.transactional((tx) => this.#publish(tx, me, parsed.value, { bytes, vault }));
    if (isFailure(outcome)) return outcome;
    await announce(em, this.#audience, me.accountId, outcome.removed);
    return { __typename: 'PublishRosterPayload', version: outcome.version };
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

  /** Decides everything before it writes anything. */
  async #publish(
    tx: EntityManager,
    { accountId: id, deviceId }: Viewer,
    signed: SignedRoster,
    { bytes, vault }: { readonly bytes: Uint8Array; readonly vault: RosterVaultInput | null },
  ) {
    // The lock puts two publications of one account in order; the second finds the first's version.
    const account = await accountRepository.lock(tx, id);
    const accountId = parseAccountId(id);
    if (account === null || !accountId.ok) throw new Error('an account of our own that is none');
    const newest = await rosterRepository.version(tx, id, account.rosterVersion);
    const previous = newest === null ? null : restore(newest, account.root);
    if (newest !== null && previous !== null && equalBytes(newest.bytes, bytes)) {
      const step = { kind: 'again', roster: previous, byDevice: deviceId !== null } as const;
      const refusal = await this.#keepVault(tx, account, step, vault);
      return refusal ?? { version: newest.version, removed: { devices: [], sessions: [] } };
    }
    const verified = verifyRoster(signed, previous, { accountId: accountId.value, root: account.root });
    if (!verified.ok) return rejected(verified.error.code, verified.error.detail);
    const roster = verified.value;
    const refusal = await this.#keepVault(tx, account, { kind: 'next', roster, previous }, vault);
    if (refusal !== null) return refusal;
    const removed = await appendRoster(tx, account, roster, bytes, this.#onRemoval);
    return { version: roster.version, removed };
  }
}
