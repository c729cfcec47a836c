import {
  type AccountRecord,
  accountAddress,
  enroll,
  identityAddress,
  meOf,
  signIn,
  signUp,
} from '../account/index.ts';
import type {
  Connection,
  DeviceEvent,
  DeviceProblem,
  DeviceStatus,
  Me,
  Result,
  SignInFailure,
  SignInInput,
  SignOutOutcome,
  SignUpFailure,
  SignUpInput,
} from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { restorePeople } from '../group/index.ts';
import { pinAddress } from '../people/index.ts';
import { StoreFault } from '../ports/index.ts';
import { Emitter } from '../primitives/index.ts';
import { Batch, openStore, type RecordStore } from '../store/index.ts';
import type { LifecycleParts } from './lifecycle-parts.ts';
import { makeRunning, type Running } from './running.ts';
import { signOut } from './sign-out.ts';
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
      const account = this.#account;
      if (this.#records === undefined || account === undefined) return { keys: 'kept' };
      const context = this.#running?.context;
      await this.#halt();
      const outcome = await signOut(this.#records, this.#parts.transport, context, account);
      this.#account = { ...account, session: null };
      this.#showSignedOut();
      return outcome;
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
      if (account?.session == null) return this.#showSignedOut();
      this.#parts.transport.useToken(account.session.token);
      await this.#run(account);
    } catch (cause) {
      if (!(cause instanceof StoreFault)) throw cause;
      this.#break(cause.code);
    }
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
    if (account.standing === 'outsider') return this.#showUnregistered(account, { state: 'online' });
    const parts = {
      ...this.#parts,
      records,
      emit: (event: DeviceEvent) => this.#emitter.emit(event),
      stopping: this.#stop.signal,
    };
    this.#running = await makeRunning(parts, account, (context) => this.#ownerFor(context));
    this.#showReady({ state: 'connecting' });
    this.#running.sync.start();
  }

  #ownerFor(context: EngineContext): SyncOwner {
    const onAccount = (account: AccountRecord) => {
      this.#account = account;
    };
    return {
      network: this.#parts.network,
      prepare: async () => {
        const enrolled = await enroll({ ...context, onAccount });
        return enrolled.ok ? await restorePeople(context) : enrolled;
      },
      onConnection: (connection) => this.#showReady(connection),
      onSessionOver: () => this.#later(() => this.#endSession()),
      onIdentityChanged: () => this.#break('identity-changed'),
      onOutsider: () => this.#later(() => this.#becomeOutsider()),
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

  /** The account has a roster without this device: another one was faster, or it was removed. */
  async #becomeOutsider(): Promise<void> {
    const account = this.#account;
    if (this.#records === undefined || account === undefined || this.#running === undefined) return;
    await this.#halt();
    const batch = new Batch();
    // An identity that never came to be is nothing to hold on to.
    if (account.standing === 'founding') {
      batch.delete(identityAddress).delete(pinAddress(account.accountId));
    }
    this.#account = { ...account, standing: 'outsider' };
    await this.#records.write(batch.put(accountAddress, this.#account));
    this.#showUnregistered(this.#account, { state: 'online' });
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

  #showUnregistered(account: AccountRecord, connection: Connection): void {
    const reason = 'account-has-other-device';
    this.#show({ state: 'unregistered', me: meOf(account), reason, connection });
  }

  #showReady(connection: Connection): void {
    const running = this.#running;
    if (running === undefined || this.#account === undefined || this.#stop.signal.aborted) return;
    const { deviceId } = running.context.self;
    this.#show({ state: 'ready', me: meOf(this.#account), deviceId, connection });
  }

  #show(status: DeviceStatus): void {
    this.#status = status;
    this.#emitter.emit({ type: 'status', status });
  }
}
