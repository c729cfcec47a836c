import type { EntityManager } from '@mikro-orm/core';
import {
  equalBytes,
  parseAccountId,
  parseDeviceId,
  type VerifiedRoster,
  verifyKeyPackage,
} from '@sotto/protocol/public';
import { uuidv7 } from 'uuidv7';
import { invalidInput, isFailure, notFound, rateLimited, requireDevice } from '../../failures.ts';
import type {
  ClaimedKeyPackage,
  ClaimKeyPackagesInput,
  KeyPackageRejectedError,
  NoDevicesError,
  NotEligibleError,
  NotFoundError,
  RateLimitedError,
  ResolversTypes,
  UploadKeyPackagesInput,
} from '../../graphql/generated/resolver-types.ts';
import type { OwnDeviceModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import type { Clock, RateLimit, RateLimiter } from '../../ports/index.ts';
import { accountModel, accountRepository } from '../account/index.ts';
import { type EligibilityService, notEligible } from '../eligibility/index.ts';
import { deviceRepository } from './device.repository.ts';
import { KeyPackage } from './key-package.entity.ts';
import { keyPackageRepository } from './key-package.repository.ts';
import { loadRosters } from './roster-directory.ts';

const MAX_UPLOAD = 100;
const MAX_UNUSED = 100;
const MAX_BYTES = 8_192;
const MAX_DEVICES = 10;

const uploads = { name: 'key package uploads', times: 60, perSeconds: 3_600 };
/** Every claim of others', those that give nothing too: bounds the cost, and how closely an upload can be watched for. */
const tries = { name: 'tries to claim key packages', times: 120, perSeconds: 3_600 };
const triesOfOne = { name: 'tries to claim this account’s key packages', times: 20, perSeconds: 3_600 };
/** What gave something: bounds how fast somebody's key packages can be used up. */
const claims = { name: 'claims of key packages', times: 30, perSeconds: 3_600 };
/** One's own: a device that comes or goes is added to, or removed from, every conversation. */
const claimsOfOwn = { name: 'claims of own key packages', times: 60, perSeconds: 3_600 };
const claimsOfOne = { name: 'claims of this account’s key packages', times: 5, perSeconds: 3_600 };

interface Checked {
  readonly bytes: Uint8Array;
  readonly ref: Uint8Array;
  readonly expiresAt: Date;
}

/** Key packages: uploaded by their device, each given out once (R19). */
export class KeyPackageService {
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;
  readonly #eligibility: EligibilityService;

  constructor(limiter: RateLimiter, clock: Clock, eligibility: EligibilityService) {
    this.#eligibility = eligibility;
    this.#limiter = limiter;
    this.#clock = clock;
  }

  count(em: EntityManager, { accountId, id }: OwnDeviceModel): Promise<number> {
    return keyPackageRepository.count(em, accountId, id, this.#clock());
  }

  async upload(
    { em, viewer }: Operation,
    { keyPackages, lastResort }: UploadKeyPackagesInput,
  ): Promise<ResolversTypes['UploadKeyPackagesResult']> {
    const me = requireDevice(viewer);
    if (isFailure(me)) return me;
    const { accountId, deviceId } = me;
    if (keyPackages.length > MAX_UPLOAD)
      return invalidInput(['keyPackages'], `At most ${MAX_UPLOAD} at once.`);
    const long = keyPackages.findIndex((bytes) => bytes.length > MAX_BYTES);
    if (long !== -1) return invalidInput(['keyPackages', String(long)], `At most ${MAX_BYTES} bytes.`);
    if (lastResort && lastResort.length > MAX_BYTES) {
      return invalidInput(['lastResort'], `At most ${MAX_BYTES} bytes.`);
    }
    const verdict = await this.#limiter.take(uploads, `${accountId} ${deviceId}`);
    if (!verdict.ok) return rateLimited(uploads.name, verdict);

    const parsedId = parseAccountId(accountId);
    const roster = parsedId.ok ? (await loadRosters(em, [accountId])).rosterOf(parsedId.value) : undefined;
    if (roster === undefined) throw new Error('a device that is in no roster');
    const singles: Checked[] = [];
    for (const [index, bytes] of keyPackages.entries()) {
      const checked = await this.#check(bytes, roster, deviceId, false, index);
      if ('code' in checked) return checked;
      if (singles.some(({ ref }) => equalBytes(ref, checked.ref))) {
        return refused(index, 'The same key package stands twice in this upload.');
      }
      singles.push(checked);
    }
    const last = lastResort ? await this.#check(lastResort, roster, deviceId, true, null) : null;
    if (last !== null && 'code' in last) return last;

    const stored = await em.transactional((tx) => this.#store(tx, accountId, deviceId, singles, last));
    if (!stored)
      return invalidInput(['keyPackages'], `The device would have over ${MAX_UNUSED} unused ones.`);
    const keyPackageCount = await keyPackageRepository.count(em, accountId, deviceId, this.#clock());
    return { __typename: 'UploadKeyPackagesPayload', keyPackageCount };
  }

  async claim(
    { em, viewer }: Operation,
    input: ClaimKeyPackagesInput,
  ): Promise<ResolversTypes['ClaimKeyPackagesResult']> {
    const me = requireDevice(viewer);
    if (isFailure(me)) return me;
    const accountId = parseAccountId(input.accountId);
    if (!accountId.ok) return invalidInput(['accountId'], accountId.error.detail);
    const wanted = input.deviceIds ?? null;
    if (wanted !== null && (wanted.length < 1 || wanted.length > MAX_DEVICES)) {
      return invalidInput(['deviceIds'], `From 1 to ${MAX_DEVICES} devices.`);
    }
    const malformed = wanted?.findIndex((id) => !parseDeviceId(id).ok) ?? -1;
    if (malformed !== -1) return invalidInput(['deviceIds', String(malformed)], 'Not a device id.');
    const refusal = await this.#refusal(em, me.accountId, accountId.value);
    if (refusal !== null) return refusal;
    const own = accountId.value === me.accountId;
    const pair = `${me.accountId} ${accountId.value}`;
    const tried = own
      ? [[claimsOfOwn, pair] as const]
      : [[triesOfOne, pair] as const, [tries, me.accountId] as const];
    const given = own ? [] : [[claimsOfOne, pair] as const, [claims, me.accountId] as const];
    const limited = await this.#count(tried);
    if (limited !== null) return limited;
    return em.transactional(async (tx) => {
      // Asked again where nothing can come between the answer and the key packages.
      const refusal = await this.#refusal(tx, me.accountId, accountId.value);
      if (refusal !== null) return refusal;
      const account = await accountRepository.byId(tx, accountId.value);
      if (account === null) return notFound('account');
      const rows = await this.#available(tx, account.id, wanted);
      if (rows.length === 0) return noDevices;
      // Counted before anything is used up, and while the rows are locked: many at once do not get more.
      const limited = await this.#count(given);
      if (limited !== null) return limited;
      const keyPackages = rows.map(giveOut);
      return { __typename: 'ClaimKeyPackagesPayload', keyPackages, account: accountModel(account) };
    });
  }

  async #count(limits: readonly (readonly [RateLimit, string])[]): Promise<RateLimitedError | null> {
    for (const [limit, key] of limits) {
      const verdict = await this.#limiter.take(limit, key);
      if (!verdict.ok) return rateLimited(limit.name, verdict);
    }
    return null;
  }

  /** Only who may send the account encrypted messages gets its key packages (R19), and itself. */
  async #refusal(
    em: EntityManager,
    viewerId: string,
    accountId: string,
  ): Promise<NotFoundError | NotEligibleError | null> {
    if (viewerId === accountId) return null;
    const verdict = await this.#eligibility.decide(em, viewerId, accountId);
    if (verdict === null || verdict.unreachable) return notFound('account');
    return verdict.reasons.length === 0 ? null : notEligible(verdict.reasons);
  }

  async #check(
    bytes: Uint8Array,
    roster: VerifiedRoster,
    deviceId: string,
    lastResort: boolean,
    index: number | null,
  ): Promise<Checked | KeyPackageRejectedError> {
    const verified = await verifyKeyPackage(bytes, roster, this.#clock().getTime());
    if (!verified.ok) return refused(index, `${verified.error.code}: ${verified.error.detail}`);
    if (verified.value.owner.deviceId !== deviceId) return refused(index, 'It is of another device.');
    if (verified.value.lastResort !== lastResort) {
      return refused(index, lastResort ? 'It is not marked as last resort.' : 'It is marked as last resort.');
    }
    return { bytes, ref: verified.value.ref, expiresAt: new Date(verified.value.notAfter) };
  }

  /** @returns false, and stores nothing, when there would be too many. */
  async #store(
    tx: EntityManager,
    accountId: string,
    deviceId: string,
    singles: readonly Checked[],
    last: Checked | null,
  ): Promise<boolean> {
    const refs = singles.map(({ ref }) => ref);
    const known = await keyPackageRepository.byRefs(tx, accountId, deviceId, refs);
    // What is here already, claimed or not, was uploaded by a try whose answer got lost.
    const fresh = singles.filter(({ ref }) => !known.some((row) => equalBytes(row.ref, ref)));
    const unused = await keyPackageRepository.count(tx, accountId, deviceId, this.#clock());
    if (fresh.length > 0 && unused + fresh.length > MAX_UNUSED) return false;
    if (last !== null) await keyPackageRepository.removeLastResort(tx, accountId, deviceId);
    for (const [parts, lastResort] of [
      ...fresh.map((parts) => [parts, false] as const),
      ...(last === null ? [] : [[last, true] as const]),
    ]) {
      tx.create(KeyPackage, { id: uuidv7(), accountId, deviceId, ...parts, lastResort, claimed: false });
    }
    return true;
  }

  /** One for each device that has any, locked. */
  async #available(
    tx: EntityManager,
    accountId: string,
    wanted: readonly string[] | null,
  ): Promise<readonly Available[]> {
    const devices = await deviceRepository.allCurrent(tx, accountId);
    const chosen = devices.filter(({ id }) => wanted === null || wanted.includes(id));
    const found: Available[] = [];
    for (const { id: deviceId } of chosen) {
      const row = await keyPackageRepository.next(tx, accountId, deviceId, this.#clock());
      if (row?.bytes != null) found.push({ deviceId, row, bytes: row.bytes });
    }
    return found;
  }
}

interface Available {
  readonly deviceId: string;
  readonly row: KeyPackage;
  readonly bytes: Uint8Array;
}

function giveOut({ deviceId, row, bytes }: Available): ClaimedKeyPackage {
  if (!row.lastResort) {
    row.claimed = true;
    row.bytes = null;
  }
  return { __typename: 'ClaimedKeyPackage', deviceId, keyPackage: bytes };
}

const noDevices: NoDevicesError = {
  __typename: 'NoDevicesError',
  code: 'NO_DEVICES',
  message: 'The account has no device with a key package to be claimed.',
};

function refused(index: number | null, message: string): KeyPackageRejectedError {
  return { __typename: 'KeyPackageRejectedError', code: 'KEY_PACKAGE_REJECTED', message, index };
}
