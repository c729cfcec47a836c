import {
  type AccountRecord,
  accountAddress,
  deviceKeysAddress,
  enroll,
  type FoundingRecord,
  makeDeviceKeys,
  meOf,
  signIn,
  signUp,
  upgradeIdentity,
} from '../account/index.ts';
import type {
  Connection,
  DeviceEvent,
  DeviceProblem,
  DeviceStatus,
  KeptBecause,
  Me,
  RecoverFailure,
  RecoveryInput,
  ResetIdentityFailure,
  Result,
  RosterChangeFailure,
  SignInFailure,
  SignInInput,
  SignOutOutcome,
  SignUpFailure,
  SignUpInput,
} from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { removeDevice } from '../devices/index.ts';
import { restorePeople } from '../group/index.ts';
import type { Linked } from '../link/index.ts';
import { type Reply, StoreFault } from '../ports/index.ts';
import { Emitter } from '../primitives/index.ts';
import { recover } from '../recovery/index.ts';
import { Batch, openStore, type RecordStore } from '../store/index.ts';
import { whyKept, writeBeforeLeaving } from './before-leaving.ts';
import { eraseEncrypted } from './erase-encrypted.ts';
import type { LifecycleParts } from './lifecycle-parts.ts';
import { lookFromOutside } from './outside.ts';
import { removeStaleLeaves } from './remove-stale-leaves.ts';
import { resetIdentity, settleReset } from './reset-identity.ts';
import { makeRunning, type Running } from './running.ts';
import { signOutKeeping } from './sign-out.ts';
import { becomeFounder, becomeMember, becomeOutsider } from './standing.ts';
import type { SyncOwner } from './sync.ts';

/**
 * What state a device is in, and how it gets from one to another. Owns the open store, the account's record and
 * whatever runs.
 */
export class Lifecycle {
  readonly #parts: LifecycleParts;
  readonly #emitter = new Emitter();
  readonly #unanswered = new Set<string>();
  #status: DeviceStatus = { state: 'starting' };
  #records: RecordStore | undefined;
  #account: AccountRecord | undefined;
  #running: Running | undefined;
  #stop = new AbortController();
  /** Starting, signing in and out, erasing: one after the other. */
  #change: Promise<unknown>;

  constructor(parts: LifecycleParts) {
    this.#parts = parts;
    this.#change = this.#start();
  }

  status(): DeviceStatus {
    return this.#status;
  }

  subscribe(listener: (event: DeviceEvent) => void): () => void {
    return this.#emitter.subscribe(listener);
  }

  /** What runs, if the device is ready; waits for a start or a sign-in that is going on. */
  async running(): Promise<Running | undefined> {
    await this.#change;
    return this.#running;
  }

  /** Runs a use case; a fault of the store breaks the device before the caller hears of it. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof StoreFault) this.#break(cause.code);
      throw cause;
    }
  }

  signUp(input: SignUpInput): Promise<Result<Me, SignUpFailure>> {
    return this.#turn(async () => {
      const refusal = this.#notSignedOut();
      if (refusal !== null) return refusal;
      const made = await signUp(this.#reception(), input, this.#account);
      return made.ok ? { ok: true, value: await this.#enter(made.value) } : made;
    });
  }

  signIn(input: SignInInput): Promise<Result<Me, SignInFailure>> {
    return this.#turn(async () => {
      const refusal = this.#notSignedOut();
      if (refusal !== null) return refusal;
      const made = await signIn(this.#reception(), input, this.#account);
      return made.ok ? { ok: true, value: await this.#enter(made.value) } : made;
    });
  }

  signOut(): Promise<SignOutOutcome> {
    return this.#turn(async () => {
      const [records, account] = [this.#records, this.#account];
      // Nobody's keys are here, or no longer: as when another tab has signed out first.
      if (records === undefined || account === undefined) return { keys: 'erased', keptBecause: null };
      const context = this.#running?.context;
      const keptBecause = await this.#leave(account, context);
      await this.#halt();
      const { transport } = this.#parts;
      if (keptBecause === null && !account.removed) {
        // The server forgets an abandoned session by itself; this only makes it soon.
        await transport.signOut();
        await this.#eraseAll();
        return { keys: 'erased', keptBecause };
      }
      await signOutKeeping(records, context, account);
      await transport.signOut();
      transport.useToken(null);
      this.#account = { ...account, session: null };
      this.#showSignedOut();
      return { keys: keptBecause === null ? 'erased' : 'kept', keptBecause };
    });
  }

  /**
   * R33: with another device, or a recovery method, this one is no more of the account after a sign-out, and keeps no
   * key of it.
   *
   * @returns why its keys have to stay; null when they may go.
   */
  async #leave(account: AccountRecord, context: EngineContext | undefined): Promise<KeptBecause | null> {
    if (account.standing === 'outsider') return null;
    if (account.standing === 'founding' || context === undefined) return 'only-device';
    const alone = whyKept(context, true);
    if (alone !== null) return alone;
    await writeBeforeLeaving(context);
    const removed = await removeDevice(context, context.self.deviceId);
    if (!removed.ok) return 'not-reached';
    // Should this device die now, it finds itself outside at its next start, and erases what it has.
    await this.#noteOutside(account);
    return null;
  }

  /** First every key goes. */
  async #noteOutside(account: AccountRecord): Promise<void> {
    if (this.#records === undefined) return;
    await this.#halt();
    this.#account = await becomeOutsider(this.#records, this.#parts.random, account, false);
  }

  /** A10. */
  async unregisterDevice(deviceId: string): Promise<Result<void, RosterChangeFailure>> {
    const running = await this.running();
    if (running?.context.isRegistered !== true) return { ok: false, error: { code: 'not-ready' } };
    const { context, sync } = running;
    const removed = await this.guard(async () => {
      if (deviceId === context.self.deviceId) await writeBeforeLeaving(context);
      return await removeDevice(context, deviceId);
    });
    if (!removed.ok) return removed;
    if (deviceId === context.self.deviceId) await this.#turn(() => this.#becomeOutsider(context));
    else sync.inBackground(removeStaleLeaves(context));
    return removed;
  }

  /** B6. */
  recover(input: RecoveryInput, replaceAll: boolean): Promise<Result<Me, RecoverFailure>> {
    return this.#turn(async () => {
      const [account, running] = [this.#account, this.#running];
      if (account?.standing !== 'outsider' || running === undefined) {
        return { ok: false, error: { code: 'not-ready' } };
      }
      const { deviceName } = this.#parts;
      const recovered = await recover(running.context, { input, replaceAll, deviceName });
      if (!recovered.ok) return recovered;
      await this.#becomeMember(running.context, recovered.value);
      return { ok: true, value: meOf(account) };
    });
  }

  /** R8. */
  resetIdentity(password: string): Promise<Result<Me, ResetIdentityFailure>> {
    return this.#turn(async () => {
      const [records, account, running] = [this.#records, this.#account, this.#running];
      if (records === undefined || account?.standing !== 'outsider' || running === undefined) {
        return { ok: false, error: { code: 'not-ready' } };
      }
      const reset = await resetIdentity({ ...this.#parts, records }, account, password);
      if (!reset.ok) return reset;
      await this.#becomeFounder(running.context, reset.value);
      return { ok: true, value: meOf(account) };
    });
  }

  /** What is said of the own account has changed. */
  noteAccount(change: Partial<Omit<AccountRecord, 'accountId'>>): Promise<Me | null> {
    return this.guard(async () => {
      const account = this.#account;
      const running = this.#running;
      if (this.#records === undefined || account === undefined || running === undefined) return null;
      const next = { ...account, ...change };
      await this.#records.write(new Batch().put(accountAddress, next));
      this.#account = next;
      this.#showReady(running.sync.connection);
      return meOf(next);
    });
  }

  eraseEverything(): Promise<void> {
    return this.#turn(() => this.#eraseAll());
  }

  async #eraseAll(): Promise<void> {
    await this.#halt();
    await this.#records?.close();
    this.#records = undefined;
    this.#account = undefined;
    this.#parts.transport.useToken(null);
    await this.#parts.store.erase();
    this.#show({ state: 'starting' });
    await this.#start();
  }

  close(): Promise<void> {
    return this.#turn(async () => {
      await this.#halt();
      await this.#records?.close();
      this.#records = undefined;
    });
  }

  async #start(): Promise<void> {
    try {
      const records = await openStore(this.#parts.store);
      this.#records = records;
      const account = await records.get(accountAddress);
      this.#account = account;
      if (account !== undefined) await upgradeIdentity(records, account);
      if (account?.session == null) return this.#showSignedOut();
      this.#parts.transport.useToken(account.session.token);
      await this.#bringUp(records, account);
      await this.#run(account);
    } catch (cause) {
      if (!(cause instanceof StoreFault)) throw cause;
      this.#break(cause.code);
    }
  }

  /** Ends what an older version, or a device that stopped in the middle, has left. */
  async #bringUp(records: RecordStore, account: AccountRecord): Promise<void> {
    if (account.standing !== 'outsider') return;
    await eraseEncrypted(records);
    if ((await records.get(deviceKeysAddress)) !== undefined) return;
    await records.write(new Batch().put(deviceKeysAddress, makeDeviceKeys(this.#parts.random)));
  }

  /** A session has come about. */
  async #enter(account: AccountRecord): Promise<Me> {
    this.#account = account;
    await this.#run(account);
    return meOf(account);
  }

  async #run(account: AccountRecord): Promise<void> {
    const records = this.#records;
    if (records === undefined) throw new TypeError('nothing runs without a store');
    this.#stop = new AbortController();
    const parts = {
      ...this.#parts,
      records,
      emit: (event: DeviceEvent) => this.#emitter.emit(event),
      stopping: this.#stop.signal,
    };
    const running = await makeRunning(parts, account, (context) => this.#ownerFor(context));
    this.#running = running;
    running.context.registry.onChange(() => this.#showReady(running.sync.connection));
    this.#showReady({ state: 'connecting' });
    running.sync.start();
  }

  #ownerFor(context: EngineContext): SyncOwner {
    const onAccount = (account: AccountRecord) => {
      this.#account = account;
    };
    return {
      network: this.#parts.network,
      deviceName: this.#parts.deviceName,
      handle: this.#account?.handle ?? '',
      prepare: async () => {
        if (!context.isRegistered) return await this.#prepareOutside(context, onAccount);
        const enrolled = await enroll({ ...context, onAccount });
        return enrolled.ok ? await restorePeople(context) : enrolled;
      },
      onLinked: (linked) => this.#later(() => this.#becomeMember(context, linked)),
      onConnection: (connection) => this.#showReady(connection),
      onSessionOver: () => this.#later(() => this.#endSession()),
      onIdentityChanged: () => this.#break('identity-changed'),
      onOutsider: () => this.#later(() => this.#becomeOutsider(context)),
      onFault: (cause) => {
        if (!(cause instanceof StoreFault)) throw cause;
        this.#break(cause.code);
      },
    };
  }

  /** The server has ended the session. What is here stays, sealed, for the next sign-in. */
  async #endSession(): Promise<void> {
    const account = this.#account;
    if (this.#records === undefined || account === undefined || this.#running === undefined) return;
    // Its deletion was asked for, and its session is over: it is gone.
    if (account.leaving) return await this.#eraseAll();
    await this.#halt();
    this.#account = { ...account, session: null };
    await this.#records.write(new Batch().put(accountAddress, this.#account));
    this.#parts.transport.useToken(null);
    this.#showSignedOut();
  }

  async #prepareOutside(context: EngineContext, onAccount: (account: AccountRecord) => void): Reply<void> {
    const account = this.#account;
    if (account === undefined) return { ok: false, error: { code: 'not-signed-in' } };
    const reset = await settleReset(context, account);
    if (!reset.ok) return reset;
    const { value: founding } = reset;
    if (founding !== null) {
      this.#later(() => this.#becomeFounder(context, founding));
      return { ok: false, error: { code: 'offline' } };
    }
    return await lookFromOutside(context, account.handle, onAccount);
  }

  /** The account has a roster without this device: another one was faster, or it was removed. */
  #becomeOutsider(context: EngineContext): Promise<void> {
    return this.#become(context, (records, account) =>
      becomeOutsider(records, this.#parts.random, account, account.standing === 'member'),
    );
  }

  /** A device of the account has approved this one. */
  #becomeMember(context: EngineContext, linked: Linked): Promise<void> {
    return this.#become(context, (records, account) => becomeMember(records, account, linked));
  }

  /** The account has the identity that this device has made. */
  #becomeFounder(context: EngineContext, founding: FoundingRecord): Promise<void> {
    return this.#become(context, (records, account) => becomeFounder(records, account, founding));
  }

  /** How this device stands has changed: it starts anew from what it is now. */
  async #become(
    context: EngineContext,
    change: (records: RecordStore, account: AccountRecord) => Promise<AccountRecord>,
  ): Promise<void> {
    const [records, account] = [this.#records, this.#account];
    // Something else has changed it meanwhile.
    if (records === undefined || account === undefined || this.#running?.context !== context) return;
    await this.#halt();
    const next = await change(records, account);
    this.#account = next;
    await this.#run(next);
  }

  async #halt(): Promise<void> {
    this.#stop.abort();
    const running = this.#running;
    this.#running = undefined;
    // Whoever holds a writer ends its step before the store changes hands.
    await running?.context.writers.idle();
  }

  #break(problem: DeviceProblem): void {
    this.#stop.abort();
    this.#running = undefined;
    this.#show({ state: 'broken', problem });
  }

  #notSignedOut(): { readonly ok: false; readonly error: SignInFailure & SignUpFailure } | null {
    if (this.#status.state === 'signed-out') return null;
    if (this.#status.state === 'broken' || this.#status.state === 'starting') {
      return { ok: false, error: { code: 'server-failed', reference: null } };
    }
    return { ok: false, error: { code: 'already-signed-in' } };
  }

  #reception() {
    if (this.#records === undefined) throw new TypeError('signed out, and without a store');
    return { ...this.#parts, records: this.#records, unanswered: this.#unanswered };
  }

  #turn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#change.then(() => this.guard(work));
    this.#change = turn.catch(() => {});
    return turn;
  }

  /** A change that the engine asks for: it must not wait for it, as the change waits for the engine. */
  #later(work: () => Promise<void>): void {
    this.#turn(work).catch((cause) => {
      if (!(cause instanceof StoreFault)) throw cause;
    });
  }

  #showSignedOut(): void {
    const account = this.#account;
    const hasKeys = account !== undefined && account.standing !== 'outsider';
    this.#show({ state: 'signed-out', remembered: hasKeys ? account.handle : null });
  }

  #showReady(connection: Connection): void {
    const running = this.#running;
    if (running === undefined || this.#account === undefined || this.#stop.signal.aborted) return;
    const { self, registry } = running.context;
    this.#show({
      state: 'ready',
      me: meOf(this.#account),
      deviceId: self.deviceId,
      registration: registry.registration(),
      connection,
    });
  }

  #show(status: DeviceStatus): void {
    this.#status = status;
    this.#emitter.emit({ type: 'status', status });
  }
}
