import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../test/seeded-random.ts';
import { deviceIdFromBytes, messageIdFromBytes } from '../ids.ts';
import { limits } from '../limits.ts';
import {
  forgetSender,
  type GapState,
  type GapVerdict,
  gapsFromCreation,
  gapsFromJoin,
  type ObservedMessage,
  observeMessage,
  previousOf,
} from './gaps.ts';

const random = seededRandom('gaps');
const [alice, bob] = [deviceIdFromBytes(random(16)), deviceIdFromBytes(random(16))];

/** What a sender that has seen everything sends next. */
function messagesOf(senders: readonly (typeof alice)[]): ObservedMessage[] {
  let state = gapsFromCreation;
  const counts = new Map<string, number>();
  return senders.map((sender) => {
    const n = (counts.get(sender) ?? 0) + 1;
    counts.set(sender, n);
    const message = { sender, n, previous: previousOf(state), messageId: messageIdFromBytes(random(32)) };
    state = stateOf(observeMessage(state, message));
    return message;
  });
}

function stateOf(verdict: GapVerdict): GapState {
  if (verdict.kind === 'replay') throw new Error('a replay has no state');
  return verdict.state;
}

function observeAll(state: GapState, messages: readonly ObservedMessage[]) {
  const verdicts: GapVerdict[] = [];
  for (const message of messages) {
    const verdict = observeMessage(state, message);
    verdicts.push(verdict);
    if (verdict.kind !== 'replay') state = verdict.state;
  }
  return { state, verdicts };
}

const conversations = fc.array(fc.constantFrom(alice, bob), { minLength: 2, maxLength: 30 }).map(messagesOf);

describe('R25: `previous` and `n` show what was dropped, replayed or reordered', () => {
  it('and nothing, when nothing was', () => {
    fc.assert(
      fc.property(conversations, (messages) => {
        for (const verdict of observeAll(gapsFromCreation, messages).verdicts) {
          expect(verdict).toMatchObject({ kind: 'next', skipped: 0, unseen: [] });
        }
      }),
    );
  });

  it('a message that was dropped is noticed at the next one, by either sender', () => {
    fc.assert(
      fc.property(conversations, fc.nat(), (messages, at) => {
        const index = at % (messages.length - 1);
        const [dropped] = messages.slice(index);
        const { verdicts } = observeAll(gapsFromCreation, messages.toSpliced(index, 1));
        const after = verdicts[index];
        if (after?.kind !== 'next') throw new Error('the next message');
        expect(after.unseen).toEqual([dropped?.messageId]);
      }),
    );
  });

  it('a replayed message changes nothing, whenever it comes again', () => {
    fc.assert(
      fc.property(conversations, fc.nat(), (messages, at) => {
        const { state } = observeAll(gapsFromCreation, messages);
        const again = messages[at % messages.length];
        if (again !== undefined) expect(observeMessage(state, again)).toEqual({ kind: 'replay' });
      }),
    );
  });

  it('a number that was used is a replay, even with another id', () => {
    const messages = messagesOf([alice, alice]);
    const { state } = observeAll(gapsFromCreation, messages);
    const forged = { sender: alice, n: 2, previous: [], messageId: messageIdFromBytes(random(32)) };
    expect(observeMessage(state, forged)).toEqual({ kind: 'replay' });
  });

  it('a message that comes after a later one of its sender is late, once', () => {
    const [first, second, third] = messagesOf([alice, alice, alice]);
    if (first === undefined || second === undefined || third === undefined) throw new Error('three');
    const { verdicts, state } = observeAll(gapsFromCreation, [first, third, second]);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['next', 'next', 'late']);
    expect(verdicts[1]).toMatchObject({ skipped: 1, unseen: [second.messageId] });
    expect(observeMessage(state, second)).toEqual({ kind: 'replay' });
  });

  it('and the state stays small, however far the counter jumps and however long it goes on', () => {
    const jump = { sender: alice, n: 1_000_000, previous: [], messageId: messageIdFromBytes(random(32)) };
    const jumped = observeMessage(gapsFromCreation, jump);
    expect(jumped).toMatchObject({ kind: 'next', skipped: 999_999 });
    expect(stateOf(jumped).senders[0]?.missing).toHaveLength(limits.missingPerSender);
    const long = observeAll(gapsFromCreation, messagesOf(Array(200).fill(alice))).state;
    expect(long.recent).toHaveLength(limits.recentMessages);
  });

  it('for a device that joined: what was before it is no gap', () => {
    const messages = messagesOf([alice, bob, alice, alice, bob, alice]);
    const { verdicts } = observeAll(gapsFromJoin, messages.slice(3));
    for (const verdict of verdicts) expect(verdict).toMatchObject({ kind: 'next', skipped: 0, unseen: [] });
    const { verdicts: dropped } = observeAll(gapsFromJoin, messages.slice(2).toSpliced(1, 1));
    expect(dropped.at(-1)).toMatchObject({ skipped: 1 });
  });

  it('for a device that joined: a sender’s second message names nothing from before', () => {
    const messages = messagesOf([bob, alice, bob, alice, bob, alice]);
    const { verdicts } = observeAll(gapsFromJoin, messages.slice(2).toSpliced(2, 1));
    expect(verdicts.at(-1)).toEqual({
      kind: 'next',
      skipped: 0,
      unseen: [messages[4]?.messageId],
      state: expect.anything(),
    });
  });

  it('for a device with a new leaf: it counts from 1 again', () => {
    const { state } = observeAll(gapsFromCreation, messagesOf([alice, alice]));
    const first = { sender: alice, n: 1, previous: [], messageId: messageIdFromBytes(random(32)) };
    expect(observeMessage(state, first)).toEqual({ kind: 'replay' });
    expect(observeMessage(forgetSender(state, alice, true), first)).toMatchObject({
      kind: 'next',
      skipped: 0,
    });
    const second = { ...first, n: 2 };
    expect(observeMessage(forgetSender(state, alice, true), second)).toMatchObject({ skipped: 1 });
    expect(forgetSender(state, alice, false).senders).toEqual([]);
  });

  it('and what a message names as previous is bounded', () => {
    const messages = Array.from({ length: 20 }, (_, i) => ({
      sender: deviceIdFromBytes(random(16)),
      n: 1,
      previous: [],
      messageId: messageIdFromBytes(random(32)),
      i,
    }));
    const { state } = observeAll(gapsFromCreation, messages);
    expect(previousOf(state)).toEqual(messages.slice(-limits.previousMessages).map((m) => m.messageId));
  });
});
