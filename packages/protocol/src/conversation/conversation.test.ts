import { describe, expect, it } from 'vitest';
import { type Account, addDevice, createAccount, removeDevice } from '../../test/accounts.ts';
import { expectAgreement } from '../../test/agreement.ts';
import {
  conversationIdFor,
  hear,
  phoneOf,
  phonesOf,
  say,
  startDirect,
  twoPeople,
} from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { limits } from '../limits.ts';
import { createConversation, epochOf, sendMessage } from './index.ts';

const directBetween = (...participants: readonly [Account, Account]) => ({
  conversationId: conversationIdFor('direct'),
  participants: [participants[0].id, participants[1].id] as const,
  historyPolicy: 'archived' as const,
  messageTimer: null,
});

describe('a direct conversation', () => {
  it('carries messages both ways between the devices of two people', async () => {
    const { alice, a, b, server } = await twoPeople();
    expect(epochOf(a.state)).toBe(1);
    expectAgreement(a, b);
    const sent = await say(server, a, 'Hello, Bob');
    const heard = await hear(b, sent);
    expect(heard.message.content).toEqual(sent.content);
    expect(heard.message.messageKey).toEqual(sent.messageKey);
    expect(heard.message.sender).toEqual({ accountId: alice.id, deviceId: a.device.id });
    expect(heard.message.fromFormerDevice).toBe(false);
    expect(heard.message.place).toEqual({ kind: 'next', skipped: 0, unseen: [] });
    const answer = await say(server, b, 'Hello, Alice');
    expect(answer.content.header.previous).toEqual([sent.messageId]);
    expect((await hear(a, answer)).message.content.body).toEqual({ type: 'text', text: 'Hello, Alice' });
  });

  it('carries them between all devices of both, and to the sender’s other ones', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    await addDevice(alice);
    await addDevice(bob);
    const { server, phones } = await startDirect(phonesOf(alice, bob));
    expectAgreement(...phones);
    for (const from of phones) {
      const sent = await say(server, from, `from ${from.device.id}`);
      for (const to of phones)
        if (to !== from) expect((await hear(to, sent)).message.messageId).toBe(sent.messageId);
    }
  });

  it('carries reactions like messages', async () => {
    const { a, b, server } = await twoPeople();
    const sent = await say(server, a, 'Hello');
    await hear(b, sent);
    const body = { type: 'reaction', target: sent.messageId, emoji: '👍' } as const;
    const reaction = unwrap(await sendMessage(b.environment(), b.state, body));
    expect((await hear(a, reaction)).message.content.body).toEqual(body);
  });

  it('R14: is between this account and one other, whose rosters are known', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    const carol = await createAccount('carol');
    const [phone] = phonesOf(alice, bob);
    if (phone === undefined) throw new Error('a phone');
    const environment = phone.environment();
    expectCode(await createConversation(environment, directBetween(alice, alice)), 'not-allowed');
    expectCode(await createConversation(environment, directBetween(alice, carol)), 'not-authentic');
    const all = phoneOf(alice, phone.device, [alice, bob, carol]).environment();
    expectCode(await createConversation(all, directBetween(bob, carol)), 'not-allowed');
  });

  it('R13: is created by a device of the roster only', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    const device = await addDevice(alice);
    await removeDevice(alice, device);
    const gone = phoneOf(alice, device, [alice, bob]);
    expectCode(await createConversation(gone.environment(), directBetween(alice, bob)), 'not-authentic');
  });
});

describe('sending', () => {
  it('refuses what cannot be said', async () => {
    const { a } = await twoPeople();
    for (const text of ['', 'x'.repeat(limits.textBytes + 1), '\ud800']) {
      expectCode(await sendMessage(a.environment(), a.state, { type: 'text', text }), 'content-invalid');
    }
    const longest = { type: 'text', text: 'x'.repeat(limits.textBytes) } as const;
    expect((await sendMessage(a.environment(), a.state, longest)).ok).toBe(true);
  });

  it('refuses to speak where nobody is', async () => {
    const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
    const [phone] = phonesOf(alice, bob);
    if (phone === undefined) throw new Error('a phone');
    const { state } = unwrap(await createConversation(phone.environment(), directBetween(alice, bob)));
    const body = { type: 'text', text: 'Hello?' } as const;
    expectCode(await sendMessage(phone.environment(), state, body), 'nobody-there');
  });

  it('R7: names the roster of the sender', async () => {
    const { alice, a, server } = await twoPeople();
    const { version, hash } = alice.rosters[0] ?? {};
    expect((await say(server, a, 'Hello')).content.header.roster).toEqual({ version, hash });
  });

  it('R8: refuses while a participant’s roster is not known, as when a reset waits for the user', async () => {
    const { alice, a } = await twoPeople();
    const alone = phoneOf(alice, a.device, [alice]).environment();
    expectCode(await sendMessage(alone, a.state, { type: 'text', text: 'Hello' }), 'roster-unknown');
  });

  it('R8: refuses to speak to the old devices of a new identity', async () => {
    const { alice, bob, a } = await twoPeople();
    const reborn = await createAccount('bob again', bob.id);
    const environment = phoneOf(alice, a.device, [alice, reborn]).environment();
    expectCode(await sendMessage(environment, a.state, { type: 'text', text: 'Hello' }), 'removal-due');
  });
});
