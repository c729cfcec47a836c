import { describe, expect, it } from 'vitest';
import { createAccount } from '../../test/accounts.ts';
import { hear, phonesOf, say, startDirect } from '../../test/network.ts';
import { authenticatorOf, epochOf, membersOf } from './index.ts';

describe('a direct conversation', () => {
  it('carries messages both ways between the devices of two people', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    const { server, phones } = await startDirect(phonesOf(alice, bob));
    const [a, b] = phones;
    if (a === undefined || b === undefined) throw new Error('two phones');
    expect(epochOf(a.state)).toBe(1);
    expect(membersOf(b.state)).toEqual(membersOf(a.state));
    expect(authenticatorOf(b.state)).toEqual(authenticatorOf(a.state));
    const sent = await say(server, a, 'Hello, Bob');
    const heard = await hear(b, sent);
    expect(heard.message.content).toEqual(sent.content);
    expect(heard.message.sender).toEqual({ accountId: alice.id, deviceId: a.device.id });
    expect(heard.message.place).toEqual({ kind: 'next', skipped: 0, unseen: [] });
    const answer = await say(server, b, 'Hello, Alice');
    expect(answer.content.header.previous).toEqual([sent.messageId]);
    expect((await hear(a, answer)).message.content.body).toEqual({ type: 'text', text: 'Hello, Alice' });
  });
});
