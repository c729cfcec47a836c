import {
  type ConversationState,
  deviceIdFromBytes,
  type GapState,
  gapsFromCreation,
  type MessageId,
  messageIdFromBytes,
  observeMessage,
  previousOf,
} from '@sotto/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attempt } from '../timeline/index.ts';
import { withdraw } from './withdraw.ts';

const device = (n: number) => deviceIdFromBytes(new Uint8Array(16).fill(n));
const me = device(0);
const messageId = (n: number) => messageIdFromBytes(new Uint8Array(32).fill(n));

/** What `withdraw` looks at of a state. */
function stateOf(gaps: GapState, sent: number): ConversationState {
  // The group is not touched: this is what is left of it for this purpose.
  return { gaps, sent } as ConversationState;
}

function observe(
  gaps: GapState,
  sender: number,
  n: number,
  id: MessageId,
  previous: readonly MessageId[],
): GapState {
  const verdict = observeMessage(gaps, { sender: device(sender), messageId: id, n, previous });
  if (verdict.kind === 'replay') throw new Error('the test repeats itself');
  return verdict.state;
}

interface Said {
  readonly sender: number;
  /** How many of the newest heads the sender had seen. */
  readonly seen: number;
}

const said = fc.record({ sender: fc.integer({ min: 1, max: 5 }), seen: fc.integer({ min: 0, max: 8 }) });

/** Others speak; `own` says at which point this device makes a message that is never accepted. */
function play(others: readonly Said[], own: number | null): { gaps: GapState; attempt: Attempt | null } {
  let gaps = observe(gapsFromCreation, 0, 1, messageId(255), []);
  let attempt: Attempt | null = null;
  const counts = new Map<number, number>();
  for (const [index, { sender, seen }] of others.entries()) {
    if (index === own) {
      const previous = previousOf(gaps);
      gaps = observe(gaps, 0, 2, messageId(254), previous);
      const bytes = new Uint8Array();
      attempt = {
        epoch: 1,
        messageId: messageId(254),
        body: bytes,
        transport: bytes,
        messageKey: null,
        counter: 2,
        n: 2,
        previous,
      };
    }
    const n = (counts.get(sender) ?? 0) + 1;
    counts.set(sender, n);
    const known = gaps.recent.filter((id) => id !== messageId(254));
    gaps = observe(gaps, sender, n, messageId(index + 1), seen === 0 ? [] : known.slice(-seen));
  }
  return { gaps, attempt };
}

describe('taking back a message that was not accepted', () => {
  it('R25: leaves what there would be without it, whatever came in between', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 30 }), fc.nat(), (others, at) => {
        const { gaps, attempt } = play(others, at % others.length);
        if (attempt === null) throw new Error('the own message was not made');
        const back = withdraw(stateOf(gaps, 2), me, attempt);
        const without = play(others, null).gaps;
        expect(back.sent).toBe(1);
        expect(back.gaps.recent).toEqual(without.recent);
        expect(new Map(back.gaps.senders.map((sender) => [sender.device, sender]))).toEqual(
          new Map(without.senders.map((sender) => [sender.device, sender])),
        );
        // Nothing that would be a head is forgotten; one that others have named since may come back.
        expect(back.gaps.heads.length).toBeLessThanOrEqual(8);
        for (const head of without.heads.slice(-3)) expect(back.gaps.heads).toContain(head);
        expect(back.gaps.heads).not.toContain(attempt.messageId);
      }),
    );
  });

  it('changes nothing of a leaf that is newer than the message', () => {
    const state = stateOf(gapsFromCreation, 0);
    const bytes = new Uint8Array();
    const attempt: Attempt = {
      epoch: 1,
      messageId: messageId(1),
      messageKey: null,
      body: bytes,
      transport: bytes,
      counter: 7,
      n: 7,
      previous: [],
    };
    expect(withdraw(state, me, attempt)).toBe(state);
  });
});
