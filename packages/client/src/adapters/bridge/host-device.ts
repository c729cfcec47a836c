import type { Device, DeviceEvent, DeviceStatus } from '../../api/index.ts';
import { createDevice } from '../../device.ts';
import type { DeviceOptions } from '../../options.ts';
import type { LockPort } from '../../ports/index.ts';
import { webLocks } from '../platform/index.ts';
import {
  type BetweenHosts,
  type Call,
  type Carrier,
  type FromPage,
  type Outcome,
  remoteMethods,
  type ToPage,
} from './messages.ts';
import { runCall } from './run-call.ts';

/** A channel between the workers of one browser. */
export interface HostChannel extends Carrier {
  close(): void;
}

export interface HostOptions extends DeviceOptions {
  /** One device of this browser: names its lock and its channel. */
  readonly name: string;
  readonly locks?: LockPort;
  readonly openChannel?: (name: string) => HostChannel;
}

export interface HostedDevice {
  /** Lets go of the pen and of the page. */
  close(): Promise<void>;
}

/**
 * Runs a device for the page at the other end of `scope`. Of all tabs of a browser one holds the pen (R26): its
 * worker runs the device; the others hand their calls over to it and pass its events on. When it closes or dies,
 * the lock goes to the next, which starts the device from the store, and calls without an answer are made again.
 *
 * @param scope a dedicated worker's global scope, or a message port.
 */
export function hostDevice(scope: Carrier, options: HostOptions): HostedDevice {
  return new Host(scope, options);
}

interface PendingCall {
  readonly call: Call;
  /** The holder that has it; null while there is none. */
  handedTo: string | null;
}

class Host implements HostedDevice {
  readonly #id = crypto.randomUUID();
  readonly #scope: Carrier;
  readonly #options: HostOptions;
  readonly #channel: HostChannel;
  /** Calls of the own page that wait for an answer. */
  readonly #pending = new Map<string, PendingCall>();
  /** Calls that are being run here, to run none twice. */
  readonly #running = new Set<string>();
  readonly #stop = new AbortController();
  readonly #onPage = ({ data }: { readonly data: unknown }) => this.#fromPage(data);
  readonly #onChannel = ({ data }: { readonly data: unknown }) => this.#fromHost(data);
  readonly #held: Promise<void>;
  #device: Device | undefined;
  #holder: string | undefined;
  #status: DeviceStatus = { state: 'starting' };
  #release: () => void = () => {};

  constructor(scope: Carrier, options: HostOptions) {
    this.#scope = scope;
    this.#options = options;
    const name = `sotto/${options.name}`;
    this.#channel = (options.openChannel ?? openBroadcast)(name);
    this.#channel.addEventListener('message', this.#onChannel);
    scope.addEventListener('message', this.#onPage);
    scope.start?.();
    this.#broadcast({ kind: 'who' });
    this.#held = (options.locks ?? webLocks).hold(name, this.#stop.signal, () => this.#hold());
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#release();
    await this.#held;
    this.#scope.removeEventListener('message', this.#onPage);
    this.#channel.removeEventListener('message', this.#onChannel);
    this.#channel.close();
  }

  /** The pen is here: until it is let go, this worker runs the device. */
  async #hold(): Promise<void> {
    if (this.#stop.signal.aborted) return;
    const released = new Promise<void>((resolve) => {
      this.#release = resolve;
    });
    const device = createDevice(this.#options);
    this.#device = device;
    this.#holder = this.#id;
    this.#toPage({ type: 'status', status: device.status() });
    device.subscribe((event) => {
      this.#toPage(event);
      this.#broadcast({ kind: 'event', host: this.#id, event });
    });
    this.#broadcast({ kind: 'holder', host: this.#id, status: device.status() });
    this.#handOver();
    await released;
    this.#device = undefined;
    this.#holder = undefined;
    await device.close();
    this.#broadcast({ kind: 'gone', host: this.#id });
  }

  #fromPage(data: unknown): void {
    // Only the own page speaks on this line.
    const message = data as FromPage;
    if (message.kind === 'hello') {
      this.#post({ kind: 'event', event: { type: 'status', status: this.#status } });
      return;
    }
    const { call } = message;
    if (!remoteMethods.has(call.method)) {
      this.#post({ kind: 'answer', id: call.id, outcome: { ok: false, name: 'TypeError' } });
    } else if (call.method === 'close') {
      // A page closes its own end, not the device that others look at, too.
      void this.close().then(() => this.#post({ kind: 'answer', id: call.id, outcome: done }));
    } else {
      this.#pending.set(call.id, { call, handedTo: null });
      this.#handOver();
    }
  }

  /** Gives every call that nobody has to whoever holds the pen now. */
  #handOver(): void {
    const holder = this.#holder;
    if (holder === undefined) return;
    for (const pending of this.#pending.values()) {
      if (pending.handedTo === holder) continue;
      const again = pending.handedTo !== null;
      pending.handedTo = holder;
      const { call } = pending;
      if (holder === this.#id) void this.#run(call, again).then((outcome) => this.#answer(call.id, outcome));
      else this.#broadcast({ kind: 'call', to: holder, from: this.#id, call, again });
    }
  }

  #fromHost(data: unknown): void {
    // Only workers of this origin, which are ours, speak on this channel.
    const message = data as BetweenHosts;
    switch (message.kind) {
      case 'who':
        if (this.#device !== undefined) {
          this.#broadcast({ kind: 'holder', host: this.#id, status: this.#device.status() });
        }
        return;
      case 'holder':
        this.#holder = message.host;
        this.#toPage({ type: 'status', status: message.status });
        this.#handOver();
        return;
      case 'gone':
        if (this.#holder !== message.host) return;
        this.#holder = undefined;
        this.#toPage({ type: 'status', status: { state: 'starting' } });
        return;
      case 'event':
        if (message.host === this.#holder) this.#toPage(message.event);
        return;
      case 'answer':
        if (message.to === this.#id) this.#answer(message.id, message.outcome);
        return;
      case 'call':
        if (message.to === this.#id) this.#runForOther(message);
        return;
    }
  }

  #runForOther({ call, from, again }: Extract<BetweenHosts, { kind: 'call' }>): void {
    if (this.#running.has(call.id)) return;
    this.#running.add(call.id);
    void this.#run(call, again).then((outcome) => {
      this.#running.delete(call.id);
      this.#broadcast({ kind: 'answer', to: from, id: call.id, outcome });
    });
  }

  async #run(call: Call, again: boolean): Promise<Outcome> {
    const device = this.#device;
    return device === undefined
      ? { ok: false, name: 'InvalidStateError' }
      : await runCall(device, call, again);
  }

  /** Answers the own page, once. */
  #answer(id: string, outcome: Outcome): void {
    if (this.#pending.delete(id)) this.#post({ kind: 'answer', id, outcome });
  }

  #toPage(event: DeviceEvent): void {
    if (event.type === 'status') this.#status = event.status;
    this.#post({ kind: 'event', event });
  }

  #post(message: ToPage): void {
    this.#scope.postMessage(message);
  }

  #broadcast(message: BetweenHosts): void {
    this.#channel.postMessage(message);
  }
}

const done: Outcome = { ok: true, value: undefined };

function openBroadcast(name: string): HostChannel {
  return new BroadcastChannel(name);
}
