import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say, startDirect } from './support/conversation.ts';
import { newPhone } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';
import { openFeed } from './support/socket.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describe('a direct conversation', () => {
  it('carries messages both ways, in order, over a feed that backfills and then goes on', async () => {
    const alice = await newPhone(server, 'alice');
    const bob = await newPhone(server, 'bob');
    const { a, b } = await startDirect(alice, bob);
    await say(a, 'one');
    await using feed = openFeed(bob.session);
    const waiting = await feed.backfill();
    expect(waiting.map((event) => event['__typename'])).toEqual([
      'WelcomeEvent',
      'MessageEvent',
      'BackfillCompleted',
    ]);
    expect(waiting.at(-1)).toMatchObject({ events: 2 });
    const received = await b.receive(waiting[1] ?? {});
    expect(received.kind === 'message' && received.message.content.body).toEqual({
      type: 'text',
      text: 'one',
    });
    await say(b, 'two');
    expect(await feed.next()).toMatchObject({
      __typename: 'MessageEvent',
      seq: 3,
      senderDeviceId: bob.keys.id,
    });
    await say(a, 'three');
    expect(await feed.next()).toMatchObject({ seq: 4, senderDeviceId: alice.keys.id });
  });
});
