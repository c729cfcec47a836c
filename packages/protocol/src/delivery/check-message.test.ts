import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDevice, removeDevice } from '../../test/accounts.ts';
import { conversationIdFor, identityOfPhone, type Phone, say, twoPeople } from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { noChanges, sendMessage, stageCommit } from '../conversation/index.ts';
import { limits } from '../limits.ts';
import { checkMessage, publicDelta } from './index.ts';

const environmentOf = (phone: Pick<Phone, 'environment'>) => {
  const { rosters, now } = phone.environment();
  return { rosters, now };
};

describe('a message at the server', () => {
  it('is checked for conversation, epoch, length and id, without a key', async () => {
    const { a, server } = await twoPeople();
    const { transport, body, messageId } = await say(server, a, 'Hello');
    const { conversationId } = server.conversation.context;
    const ground = { conversationId, epoch: 1 };
    const upload = { sender: identityOfPhone(a), transport, body };
    expect(unwrap(checkMessage(ground, upload))).toEqual({ messageId });
    expectCode(checkMessage({ ...ground, epoch: 2 }, upload), 'wrong-epoch');
    expectCode(checkMessage({ ...ground, epoch: 0 }, upload), 'wrong-epoch');
    const elsewhere = { ...ground, conversationId: conversationIdFor('elsewhere') };
    expectCode(checkMessage(elsewhere, upload), 'wrong-conversation');
    expectCode(checkMessage(ground, { ...upload, body: body.subarray(1) }), 'malformed');
    expectCode(checkMessage(ground, { ...upload, body: body.with(40, 0).with(41, 1) }), 'wrong-message-id');
  });

  it('R23: is refused from another device than the one whose id it binds', async () => {
    const { a, b, server } = await twoPeople();
    const { transport, body } = await say(server, a, 'Hello');
    const ground = { conversationId: server.conversation.context.conversationId, epoch: 1 };
    const upload = { sender: identityOfPhone(b), transport, body };
    expectCode(checkMessage(ground, upload), 'wrong-message-id');
  });

  it('is refused in any other form than an application message of at most 1 KiB', async () => {
    const { a, server } = await twoPeople();
    const { transport, body } = await say(server, a, 'Hello');
    const { commit, groupInfo } = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const ground = { conversationId: server.conversation.context.conversationId, epoch: 1 };
    const long = new Uint8Array([...transport, ...new Uint8Array(limits.transportBytes)]);
    for (const bytes of [commit, groupInfo, long, transport.subarray(1), new Uint8Array(0)]) {
      const upload = { sender: identityOfPhone(a), transport: bytes, body };
      expectCode(checkMessage(ground, upload), 'malformed');
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expectCode(checkMessage(ground, { sender: identityOfPhone(a), transport: bytes, body }), 'malformed');
      }),
    );
  });

  it('R24: has a body of one of nine lengths, and a transport of one', async () => {
    const { a, server } = await twoPeople();
    const lengths = new Set<number>();
    for (const text of ['a', 'b'.repeat(50), 'c'.repeat(5_000)]) {
      const sent = await say(server, a, text);
      lengths.add(sent.transport.length);
    }
    expect([...lengths]).toHaveLength(1);
  });

  it('R17: waits while a device that has left its roster is a member', async () => {
    const { bob, a, server } = await twoPeople();
    expect(publicDelta(server.conversation, environmentOf(a)).stale).toEqual([]);
    await addDevice(bob);
    const [first] = bob.devices;
    if (first === undefined) throw new Error('a device');
    await removeDevice(bob, first);
    const delta = publicDelta(server.conversation, environmentOf(a));
    expect(delta.stale).toEqual([{ accountId: bob.id, deviceId: first.id }]);
    const body = { type: 'text', text: 'too soon' } as const;
    expectCode(await sendMessage(a.environment(), a.state, body), 'removal-due');
  });
});
