/** What goes wrong on a real device: it dies in the middle of something; the network loses requests and answers. */
import { createGraphqlTransport } from '../src/adapters/graphql/index.ts';
import { createMemoryStore, type Device } from '../src/index.ts';
import type { OpenStore, StorePort, TransportPort } from '../src/ports/index.ts';
import { open } from './devices.ts';

/** A promise of a process that is no more. */
const never = new Promise<never>(() => {});

export type Moment = 'before' | 'after';

/**
 * A life of a device: everything that it reaches the outside by. Once it is over nothing gets through in either
 * direction, as if the process had been killed.
 */
export class Life {
  readonly store: StorePort;
  readonly transport: TransportPort;
  /** Resolves when it is over. */
  readonly ended: Promise<void>;
  /** Writes so far. */
  writes = 0;
  #alive = true;
  #end: () => void = () => {};
  readonly #feeds: { close(): void }[] = [];

  /** @param death at which write, counted from 1, and on which side of it. */
  constructor(store: StorePort, server: URL, death?: { readonly write: number; readonly moment: Moment }) {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    const write = async (inner: OpenStore, batch: Parameters<OpenStore['write']>[0]) => {
      this.writes += 1;
      if (this.writes !== death?.write) return await inner.write(batch);
      if (death.moment === 'after') await inner.write(batch);
      this.kill();
      return await never;
    };
    this.store = {
      open: async () => {
        const inner = await store.open();
        return this.#mortal({
          sealingKey: inner.sealingKey,
          get: (key) => inner.get(key),
          list: (range) => inner.list(range),
          write: (batch) => write(inner, batch),
          close: () => inner.close(),
        });
      },
      erase: () => store.erase(),
    };
    this.transport = this.#mortal(createGraphqlTransport(server, 'bearer'));
  }

  get over(): boolean {
    return !this.#alive;
  }

  kill(): void {
    this.#alive = false;
    // The system closes the sockets of a dead process.
    for (const feed of this.#feeds) feed.close();
    this.#end();
  }

  #mortal<T extends object>(inner: T): T {
    return new Proxy(inner, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: readonly unknown[]) => {
          if (!this.#alive) return name === 'openFeed' ? { close() {} } : never;
          const listening = name === 'openFeed' ? [this.#mortalListener(args[0])] : args;
          const result: unknown = Reflect.apply(value, target, listening);
          if (name === 'openFeed') this.#feeds.push(result as { close(): void });
          if (!(result instanceof Promise)) return result;
          return result.then(
            (outcome) => (this.#alive ? outcome : never),
            (cause) => (this.#alive ? Promise.reject(cause) : never),
          );
        };
      },
    });
  }

  #mortalListener(listener: unknown): unknown {
    return this.#mortal(listener as object);
  }
}

/** More writes than any of the operations of the tests makes. */
const MOST_WRITES = 40;

export interface Deaths {
  readonly server: URL;
  readonly moment: Moment;
  readonly storeFor: (round: number) => Promise<StorePort>;
  readonly work: (device: Device, round: number) => Promise<unknown>;
  /** Sees a device that was started again on what the dead one left. */
  readonly check: (device: Device, round: number) => Promise<unknown>;
}

/**
 * Lets `work` run again and again, each time in a life that ends one write later, until one life is long enough.
 *
 * @returns how many lives were too short.
 */
export async function dieEverywhere({ server, moment, storeFor, work, check }: Deaths): Promise<number> {
  for (let round = 1; round <= MOST_WRITES; round += 1) {
    const store = await storeFor(round);
    const life = new Life(store, server, { write: round, moment });
    const dying = open(server, { store: life.store, transport: life.transport });
    const done = work(dying, round).then(() => 'done');
    const end = await Promise.race([done, life.ended]);
    life.kill();
    const survivor = open(server, { store });
    await check(survivor, round);
    await survivor.close();
    if (end === 'done') return round - 1;
  }
  throw new Error('the work never came to its end');
}

/** What the store holds now, under the same sealing key: a backup, or the folder of a browser copied. */
export async function copyOf(store: StorePort): Promise<StorePort> {
  const { sealingKey, list } = await opened(store);
  const copy = createMemoryStore();
  const inner = await opened(copy);
  await inner.write({ puts: await list({ from: '', to: '\uffff' }), deletes: [] });
  return {
    erase: () => copy.erase(),
    open: async () => ({ ...(await opened(copy)), sealingKey }),
  };
}

async function opened(store: StorePort): Promise<OpenStore> {
  const inner = await store.open();
  return {
    sealingKey: inner.sealingKey,
    get: (key) => inner.get(key),
    list: (range) => inner.list(range),
    write: (batch) => inner.write(batch),
    close: () => inner.close(),
  };
}

/** Numbers from a seed, so that a failure can be played again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

/**
 * A network that loses requests, and answers to requests that were carried out, and breaks connections.
 *
 * @param badness how often, from 0 to 1.
 */
export function badNetwork(
  inner: TransportPort,
  random: () => number,
  badness: { now: number },
): TransportPort {
  const offline = { ok: false, error: { code: 'offline' } } as const;
  return new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || name === 'useToken') return value;
      if (name === 'openFeed') {
        return (listener: Parameters<TransportPort['openFeed']>[0]) => {
          const feed = target.openFeed({
            ...listener,
            onEvent: (event) => {
              if (random() < badness.now / 4) feed.close();
              else listener.onEvent(event);
            },
            onInboxChange: (change) => {
              if (random() < badness.now / 4) feed.close();
              else listener.onInboxChange(change);
            },
          });
          return feed;
        };
      }
      return async (...args: readonly unknown[]) => {
        if (random() < badness.now) return offline;
        const answer: unknown = await Reflect.apply(value, target, args);
        return random() < badness.now ? offline : answer;
      };
    },
  });
}
