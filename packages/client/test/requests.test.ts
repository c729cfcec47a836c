import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Device } from '../src/index.ts';
import {
  allSent,
  eventually,
  hasReactions,
  hasTexts,
  listed,
  messages,
  regularWith,
  signedUp,
  texts,
  unwrap,
} from './devices.ts';
import { rawSession } from './raw-session.ts';
import { TestServer } from './server.ts';

describe('A3: a message request, at the real server', () => {
  let server: TestServer;
  const devices: Device[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(async () => {
    for (const device of devices) await device.close();
    await server[Symbol.asyncDispose]();
  });

  /** Alice, whom Bob does not know, has written to him. */
  async function asked(name: string) {
    const alice = await signedUp(server.url, `${name}_a`);
    const bob = await signedUp(server.url, `${name}_b`);
    devices.push(alice.device, bob.device);
    const { conversationId } = await regularWith(alice.device, bob.accountId);
    unwrap(await alice.device.sendText(conversationId, 'You do not know me'));
    await listed(bob.device, conversationId, ({ request, unread }) => request && unread === 1);
    await allSent(alice.device, conversationId);
    return { alice, bob, conversationId };
  }

  it('waits with the recipient, and looks like any conversation to its sender, whatever is done with it', async () => {
    const { alice, bob, conversationId } = await asked('quiet');
    const other = await rawSession(server.url, alice.handle);
    const query = 'query Seen($id: ID!) { regularConversation(id: $id) { revision lastSeq request } }';
    const before = await other.ask(query, { id: conversationId });
    const [message] = await messages(bob.device, conversationId);
    if (message === undefined) throw new Error('a message was there');
    await bob.device.markRead(conversationId, message.order);
    await listed(bob.device, conversationId, ({ unread }) => unread === 0);
    expect(await bob.device.react(conversationId, message.itemId, '👍')).toEqual({
      ok: false,
      error: { code: 'request-pending' },
    });
    unwrap(await bob.device.deleteConversation(conversationId));
    expect(await other.ask(query, { id: conversationId })).toEqual(before);
    expect(before.regularConversation.request).toBe(false);
    const [summary] = await alice.device.conversations();
    expect(summary).toMatchObject({ conversationId, request: false });
    expect((await messages(alice.device, conversationId))[0]?.delivery).toEqual({ state: 'sent' });
  });

  it('moves to the inbox when it is accepted, and opens the way for reactions and encryption', async () => {
    const { alice, bob, conversationId } = await asked('accept');
    expect(unwrap(await alice.device.person(bob.accountId)).eligibility).toEqual(['NOT_CONNECTED']);
    unwrap(await bob.device.acceptRequest(conversationId));
    await listed(bob.device, conversationId, ({ request }) => !request);
    unwrap(await bob.device.acceptRequest(conversationId));
    const [message] = await messages(bob.device, conversationId);
    unwrap(await bob.device.react(conversationId, message?.itemId ?? '', '👋'));
    await hasReactions(alice.device, conversationId, 'You do not know me', ['👋']);
    expect(unwrap(await alice.device.person(bob.accountId)).eligibility).toEqual([]);
    const encrypted = unwrap(await alice.device.startConversation(bob.accountId));
    expect(encrypted).toMatchObject({ security: 'encrypted', request: false });
    expect(encrypted.conversationId).not.toBe(conversationId);
    expect((await alice.device.conversations()).map(({ security }) => security).toSorted()).toEqual([
      'encrypted',
      'regular',
    ]);
  });

  it('is accepted by writing into it, and by following its sender', async () => {
    const { alice, bob, conversationId } = await asked('write');
    unwrap(await bob.device.sendText(conversationId, 'Now I do'));
    await hasTexts(alice.device, conversationId, ['You do not know me', 'Now I do']);
    await listed(bob.device, conversationId, ({ request }) => !request);
    const second = await asked('follow');
    unwrap(await second.bob.device.follow(second.alice.accountId));
    await listed(second.bob.device, second.conversationId, ({ request }) => !request);
  });

  it('is gone when it is deleted, and a later message makes a new one', async () => {
    const { alice, bob, conversationId } = await asked('delete');
    unwrap(await bob.device.deleteConversation(conversationId));
    expect(await bob.device.conversations()).toEqual([]);
    expect(await texts(bob.device, conversationId)).toEqual([]);
    unwrap(await alice.device.sendText(conversationId, 'Are you there?'));
    await listed(bob.device, conversationId, ({ request, unread }) => request && unread === 1);
    expect(await texts(bob.device, conversationId)).toEqual(['Are you there?']);
    expect(await texts(alice.device, conversationId)).toEqual(['You do not know me', 'Are you there?']);
  });

  it('is gone when its sender is blocked, whose next text fails without saying why', async () => {
    const { alice, bob, conversationId } = await asked('block');
    expect(unwrap(await bob.device.block(alice.accountId)).relationship).toEqual({
      following: false,
      followedBy: false,
      blocked: true,
    });
    await eventually(bob.device, async () =>
      (await bob.device.conversations()).length === 0 ? true : undefined,
    );
    const text = unwrap(await alice.device.sendText(conversationId, 'Hello?'));
    const failed = await eventually(alice.device, async () =>
      (await messages(alice.device, conversationId)).find(({ delivery }) => delivery.state === 'failed'),
    );
    expect(failed).toMatchObject({
      itemId: text.itemId,
      delivery: { state: 'failed', reason: 'not-deliverable' },
    });
    expect(await alice.device.findPerson(bob.handle)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(unwrap(await bob.device.unblock(alice.accountId)).relationship.blocked).toBe(false);
    await alice.device.retry(text.itemId);
    await listed(bob.device, conversationId, ({ request }) => request);
    expect(await texts(bob.device, conversationId)).toEqual(['Hello?']);
  });
});
