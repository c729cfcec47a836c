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
  InvalidInputError,
  ResetIdentityInput,
  ResolversTypes,
  RosterRejectedError,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { EventBus, RateLimiter } from '../../ports/index.ts';
import { accountRepository } from '../account/index.ts';
import { credentialsRejected, type SignInService } from '../session/index.ts';
import {
  announce,
  appendRoster,
  forgetDevices,
  type Onlookers,
  type RemovalListener,
  type Removed,
} from './append-roster.ts';
import { Device } from './device.entity.ts';
import { Roster } from './roster.entity.ts';
import { rejected } from './roster-rejection.ts';
import type { VaultKeeper } from './roster-step.ts';

const KE3_BYTES = 64;
const resets = { name: 'tries to begin a new identity', times: 10, perSeconds: 3_600 };

type ResetResult = Awaited<ResolversTypes['ResetIdentityResult']>;

/** Told within the transaction that ends an identity, so that what only it could open goes with it. */
export type EndingListener = (tx: EntityManager, accountId: string) => Promise<void>;

/** Carries a refusal out of a transaction that has written already, and takes back what it wrote. */
class TakenBack extends Error {
  readonly refusal: InvalidInputError | RosterRejectedError;

  constructor(refusal: InvalidInputError | RosterRejectedError) {
    super('taken back');
    this.refusal = refusal;
  }
}

/** Gives accounts new identities (R8): nothing of the old one stays but the conversations. */
export class ResetIdentityService {
  readonly #signIns: SignInService;
  readonly #limiter: RateLimiter;
  readonly #audience: Parameters<typeof announce>[1];
  readonly #onRemoval: RemovalListener;
  readonly #onEnding: EndingListener;
  readonly #keepVault: VaultKeeper;

  constructor(
    signIns: SignInService,
    limiter: RateLimiter,
    bus: EventBus,
    hooks: {
      readonly onRemoval: RemovalListener;
      readonly onEnding: EndingListener;
      readonly keepVault: VaultKeeper;
      readonly onlookers: Onlookers;
    },
  ) {
    this.#signIns = signIns;
    this.#limiter = limiter;
    this.#audience = { bus, onlookers: hooks.onlookers };
    this.#onRemoval = hooks.onRemoval;
    this.#onEnding = hooks.onEnding;
    this.#keepVault = hooks.keepVault;
  }

  async reset({ em, viewer }: Operation, input: ResetIdentityInput): Promise<ResetResult> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    if (input.finishLoginRequest.length !== KE3_BYTES) {
      return invalidInput(['finishLoginRequest'], `An OPAQUE KE3 has ${KE3_BYTES} bytes.`);
    }
    if (input.signedRoster.length > limits.signedRosterBytes) {
      return invalidInput(['signedRoster'], `At most ${limits.signedRosterBytes} bytes.`);
    }
    const parsed = parseSignedRoster(input.signedRoster);
    if (!parsed.ok) return rejected(parsed.error.code, parsed.error.detail);
    const verdict = await this.#limiter.take(resets, me.accountId);
    if (!verdict.ok) return rateLimited(resets.name, verdict);
    if ((await this.#signIns.prove(em, input)) !== me.accountId) return credentialsRejected;
    try {
      const removed = await em.transactional((tx) => this.#reset(tx, me.accountId, parsed.value, input));
      if (isFailure(removed)) return removed;
      await announce(em, this.#audience, me.accountId, removed);
    } catch (error) {
      if (error instanceof TakenBack) return error.refusal;
      throw error;
    }
    return { __typename: 'ResetIdentityPayload', version: 1 };
  }

  async #reset(tx: EntityManager, id: string, signed: SignedRoster, input: ResetIdentityInput) {
    const before = await accountRepository.lock(tx, id);
    const accountId = parseAccountId(id);
    if (before === null || before.goneAt !== null) return credentialsRejected;
    if (!accountId.ok) throw new Error('an account id of our own that is none');
    const newest = await tx.findOne(
      Roster,
      { accountId: id, version: before.rosterVersion },
      { disableIdentityMap: true },
    );
    // A try whose answer got lost.
    if (newest?.version === 1 && equalBytes(newest.bytes, input.signedRoster)) return nothingRemoved;
    const verified = verifyRoster(signed, null, { accountId: accountId.value, root: null });
    if (!verified.ok) return rejected(verified.error.code, verified.error.detail);
    if (before.root !== null && equalBytes(before.root, verified.value.root)) {
      return rejected('roster-wrong-root', 'a new identity has another root');
    }
    const removed = await this.#end(tx, id);
    // What was read of the old identity is not written back over the new one.
    tx.clear();
    const account = await accountRepository.lock(tx, id);
    if (account === null) throw new Error('a locked account that is gone');
    const step = { kind: 'next', roster: verified.value, previous: null } as const;
    const refusal = await this.#keepVault(tx, account, step, input.vault);
    if (refusal?.code === 'VAULT_CONFLICT') {
      throw new TakenBack(
        invalidInput(['vault', 'items'], 'In a new vault: version 1, under its first key.'),
      );
    }
    if (refusal !== null) throw new TakenBack(refusal as InvalidInputError);
    await appendRoster(tx, account, verified.value, input.signedRoster, this.#onRemoval);
    return removed;
  }

  async #end(tx: EntityManager, accountId: string): Promise<Removed> {
    const devices = await tx.find(Device, { accountId }, { fields: ['id'], disableIdentityMap: true });
    const ids = devices.map(({ id }) => id);
    const removed = await forgetDevices(tx, accountId, ids, this.#onRemoval);
    await tx.nativeDelete(Device, { accountId });
    await tx.nativeDelete(Roster, { accountId });
    await this.#onEnding(tx, accountId);
    return removed;
  }
}

const nothingRemoved: Removed = { devices: [], sessions: [] };
