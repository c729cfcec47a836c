import { describe, expect, it } from 'vitest';
import { expectAgreement } from '../../test/agreement.ts';
import { commitThrough, deliver, hear, say, twoPeople } from '../../test/network.ts';
import { expectCode, unwrap } from '../../test/unwrap.ts';
import { limits } from '../limits.ts';
import {
  adoptCommit,
  dropCommit,
  eraseConversation,
  isUpdateDue,
  noChanges,
  receive,
  stageCommit,
} from './index.ts';

describe('R15: one commit for an epoch', () => {
  it('the loser of a race rebases, and what was received meanwhile is not lost', async () => {
    const { a, b, server } = await twoPeople();
    const mine = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const theirs = unwrap(await stageCommit(b.environment(), b.state, noChanges));
    const sent = await say(server, b, 'Before either of them');
    await hear(a, sent);
    await commitThrough(server, b, theirs);
    dropCommit(a.state, mine);
    await deliver([a, b], b, theirs.commit);
    expectAgreement(a, b);
    expectCode(adoptCommit(a.state, mine, a.now), 'wrong-epoch');
    const again = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, again);
    await deliver([a, b], a, again.commit);
    expectAgreement(a, b);
    const next = await say(server, a, 'After both');
    expect(next.content.header.previous).toEqual([sent.messageId]);
    expect((await hear(b, next)).message.place).toEqual({ kind: 'next', skipped: 0, unseen: [] });
  });

  it('messages that come between staging and acceptance are kept', async () => {
    const { a, b, server } = await twoPeople();
    const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    const sent = await say(server, b, 'Meanwhile');
    await hear(a, sent);
    await commitThrough(server, a, staged);
    await deliver([a, b], a, staged.commit);
    expectAgreement(a, b);
    expect((await say(server, a, 'Then')).content.header.previous).toEqual([sent.messageId]);
  });
});

describe('R16: the current epoch only', () => {
  it('a message of the epoch before opens nowhere any more', async () => {
    const { a, b, server } = await twoPeople();
    const sent = await say(server, a, 'Too late');
    const staged = unwrap(await stageCommit(b.environment(), b.state, noChanges));
    await commitThrough(server, b, staged);
    const event = { kind: 'message', transport: sent.transport, body: sent.body } as const;
    expectCode(await receive(b.environment(), b.state, event), 'wrong-epoch');
  });

  it('a commit of another epoch is refused', async () => {
    const { a, b, server } = await twoPeople();
    const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, staged);
    await deliver([a, b], a, staged.commit);
    const again = { kind: 'commit', commit: staged.commit } as const;
    expectCode(await receive(b.environment(), b.state, again), 'wrong-epoch');
  });

  it('the secrets of the epoch before are gone when the old state is erased', async () => {
    const { a, b, server } = await twoPeople();
    const sent = await say(server, b, 'For a copy of the old state');
    const before = a.state;
    const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, staged);
    const event = { kind: 'message', transport: sent.transport, body: sent.body } as const;
    expect((await receive(a.environment(), before, event)).ok).toBe(true);
    eraseConversation(before, a.state);
    expect((await receive(a.environment(), before, event)).ok).toBe(false);
    await deliver([a, b], a, staged.commit);
    expectAgreement(a, b);
    await hear(b, await say(server, a, 'The new one lives'));
  });
});

describe('R20: a device commits an update', () => {
  it('when it has sent 100 messages since its last one', async () => {
    const { a, b, server } = await twoPeople();
    for (let i = 0; i < limits.messagesPerUpdate - 1; i++) await say(server, a, 'again');
    expect(isUpdateDue(a.state, a.now)).toBe(false);
    await say(server, a, 'and again');
    expect(isUpdateDue(a.state, a.now)).toBe(true);
    const staged = unwrap(await stageCommit(a.environment(), a.state, noChanges));
    await commitThrough(server, a, staged);
    await deliver([a, b], a, staged.commit);
    expect(isUpdateDue(a.state, a.now)).toBe(false);
    expectAgreement(a, b);
  });

  it('when a week has passed since its last one, whatever others have committed', async () => {
    const { a, b, server } = await twoPeople();
    expect(isUpdateDue(a.state, a.now + limits.updateInterval - 1)).toBe(false);
    a.now += limits.updateInterval;
    b.now = a.now;
    const staged = unwrap(await stageCommit(b.environment(), b.state, noChanges));
    await commitThrough(server, b, staged);
    await deliver([a, b], b, staged.commit);
    expect(isUpdateDue(a.state, a.now)).toBe(true);
    expect(isUpdateDue(b.state, b.now)).toBe(false);
  });
});
