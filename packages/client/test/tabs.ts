/** Tabs of one browser: each with a worker that hosts the device, real locks, a real channel, one IndexedDB. */
import {
  connectDevice,
  type Device,
  type HostChannel,
  type HostedDevice,
  hostDevice,
  type StorePort,
} from '../src/index.ts';
import { Life } from './faults.ts';

export interface Tab {
  readonly device: Device;
  /** As if the system had killed it: nothing is said to anybody, and the lock goes on. */
  kill(): void;
  close(): Promise<void>;
}

/** @param name of the browser: its tabs share it. */
export function openTab(server: URL, name: string, store: StorePort): Tab {
  const { port1: page, port2: worker } = new MessageChannel();
  const life = new Life(store, server);
  const dying = new AbortController();
  const host: HostedDevice = hostDevice(worker, {
    server,
    sessionTransport: 'bearer',
    name,
    store: life.store,
    transport: life.transport,
    locks: {
      async hold(lock, signal, work) {
        // The platform's own lock, given back when the tab dies, whatever its work is waiting for.
        await navigator.locks
          .request(lock, { signal: AbortSignal.any([signal, dying.signal]) }, () =>
            Promise.race([
              work(),
              new Promise<void>((resolve) => dying.signal.addEventListener('abort', () => resolve())),
            ]),
          )
          .catch(() => {});
      },
    },
    openChannel: (channelName) => mortalChannel(new BroadcastChannel(channelName), dying.signal),
  });
  return {
    device: connectDevice(page),
    kill() {
      life.kill();
      page.close();
      dying.abort();
    },
    async close() {
      await host.close();
      page.close();
    },
  };
}

function mortalChannel(channel: BroadcastChannel, dead: AbortSignal): HostChannel {
  dead.addEventListener('abort', () => channel.close());
  return {
    postMessage: (message) => {
      if (!dead.aborted) channel.postMessage(message);
    },
    addEventListener: (type, listener) => channel.addEventListener(type, listener),
    removeEventListener: (type, listener) => channel.removeEventListener(type, listener),
    close: () => channel.close(),
  };
}
