import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { accountAddress } from '../src/account/index.ts';
import { openFeed } from '../src/adapters/graphql/feed.ts';
import { createMemoryStore } from '../src/index.ts';
import type { FeedEnd } from '../src/ports/index.ts';
import { openRecords } from '../src/store/index.ts';
import { signedUp } from './devices.ts';
import { TestServer } from './server.ts';

/** Forwards to the server until it falls silent, as a network does that drops packets. */
async function silentProxy(target: URL) {
  const sockets = new Set<Socket>();
  let silent = false;
  const proxy = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => {
        if (!silent) to.write(data);
      });
      from.on('error', () => {});
      from.on('close', () => to.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: new URL(`http://127.0.0.1:${address.port}/graphql`),
    fallSilent() {
      silent = true;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}

describe('the feed', () => {
  async function session(server: TestServer): Promise<string> {
    const store = createMemoryStore();
    const { device } = await signedUp(server.url, 'feed', { store });
    const account = await (await openRecords(await store.open())).need(accountAddress);
    await device.close();
    if (account.session?.token == null) throw new Error('no token');
    return account.session.token;
  }

  function follow(url: URL, token: string | null, pulse = { pingEvery: 50, pongWithin: 100 }) {
    const log: string[] = [];
    let feed: { close(): void } | undefined;
    const ended = new Promise<FeedEnd>((resolve) => {
      feed = openFeed(
        url,
        token,
        {
          withDevice: true,
          inboxAfter: 0,
          onOpen: () => log.push('open'),
          onAccountState: () => {},
          onInboxChange: () => log.push('inbox'),
          onBackfilled: () => log.push('backfilled'),
          onIdentityChanged: () => {},
          onEvent: () => log.push('event'),
          onEnd: (end) => {
            log.push('end');
            resolve(end);
          },
        },
        pulse,
      );
    });
    return { log, ended, close: () => feed?.close() };
  }

  it('notices a line that is dead without having been closed', async () => {
    await using server = await TestServer.start();
    const token = await session(server);
    const proxy = await silentProxy(server.url);
    const feed = follow(proxy.url, token);
    // Alive for many pings.
    await expect.poll(() => feed.log, { timeout: 60_000 }).toEqual(['open', 'backfilled']);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(feed.log).toEqual(['open', 'backfilled']);
    proxy.fallSilent();
    expect(await feed.ended).toEqual({ code: 'offline' });
    expect(feed.log).toEqual(['open', 'backfilled', 'end']);
    proxy.close();
  });

  it('says who is not signed in, and who cannot be reached', async () => {
    await using server = await TestServer.start();
    const url = new URL('/graphql', server.url);
    expect(await follow(url, 'not a token').ended).toEqual({ code: 'not-signed-in' });
    expect(await follow(url, null).ended).toEqual({ code: 'not-signed-in' });
    await server.kill();
    expect(await follow(url, null).ended).toEqual({ code: 'offline' });
  });

  it('ends once, when it is closed from this side', async () => {
    await using server = await TestServer.start();
    const feed = follow(new URL('/graphql', server.url), await session(server));
    await expect.poll(() => feed.log, { timeout: 60_000 }).toEqual(['open', 'backfilled']);
    feed.close();
    feed.close();
    expect(await feed.ended).toEqual({ code: 'offline' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(feed.log).toEqual(['open', 'backfilled', 'end']);
  });
});
