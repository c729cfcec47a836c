/** R16, R23, R25: what the server can do with the order of what was really sent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventFragment } from '../../packages/client/src/generated/operations.ts';
import { type Participant, settledTexts, signUp, startConversation, until } from '../test-network/people.ts';
import { tamper } from './event-lies.ts';
import { type Stage, says, send, setStage, works } from './stage.ts';

describe('a server that lies about the order of events', () => {
  let stage: Stage;
  let carol: Participant;
  let carols: string;

  beforeAll(async () => {
    stage = await setStage();
    carol = await signUp(stage.server.url, 'carol');
    carols = await startConversation(carol, stage.bob);
  });
  afterAll(async () => {
    await carol.device.close();
    await stage[Symbol.asyncDispose]();
  });

  it('R23: what was said in one conversation is not shown in another', async () => {
    const { alice, bob, conversationId, hostile } = stage;
    let stolen: EventFragment | undefined;
    tamper(hostile, (event) => {
      if (event.__typename !== 'MessageEvent') return [event];
      if (event.conversationId === carols) {
        stolen = event;
        return [event];
      }
      if (stolen === undefined) throw new Error('nothing was said in the other one');
      const { conversationId: place, seq, epoch } = event;
      return [{ ...stolen, conversationId: place, seq, epoch } as EventFragment];
    });
    await send(carol.device, carols, 'only for Bob, from Carol');
    await expect
      .poll(() => settledTexts(bob.device, carols), { timeout: 90_000 })
      .toEqual(['only for Bob, from Carol']);
    await says(stage, ['message-refused'], () => send(alice.device, conversationId, 'replaced'));
    expect(await settledTexts(bob.device, conversationId)).toEqual([]);
    // The sender's count tells, with the next message, that one of hers never came.
    await says(stage, ['messages-missing'], () => works(stage));
  });

  it('R21: a commit that comes again, in the place of a message, is not followed', async () => {
    const { alice, conversationId, hostile } = stage;
    let old: EventFragment | undefined;
    tamper(hostile, (event) => {
      if (event.conversationId !== conversationId) return [event];
      if (event.__typename === 'CommitEvent') old ??= event;
      if (event.__typename !== 'MessageEvent' || old === undefined) return [event];
      return [{ ...old, seq: event.seq }];
    });
    await alice.device.refreshKeys(conversationId);
    await says(stage, ['commit-refused'], () => send(alice.device, conversationId, 'hidden by a commit'));
    await says(stage, ['messages-missing'], () => works(stage));
    expect(await settledTexts(stage.bob.device, conversationId)).not.toContain('hidden by a commit');
  });

  it('R16: a message of an epoch that is over does not come again in the place of another', async () => {
    const { alice, bob, conversationId, hostile } = stage;
    let old: EventFragment | undefined;
    tamper(hostile, (event) => {
      if (event.__typename !== 'MessageEvent' || event.conversationId !== conversationId) return [event];
      old ??= event;
      return [event === old ? event : { ...old, epoch: event.epoch, seq: event.seq }];
    });
    await send(alice.device, conversationId, 'said once');
    await alice.device.refreshKeys(conversationId);
    await says(stage, ['message-refused'], () => send(alice.device, conversationId, 'hidden by a replay'));
    await says(stage, ['messages-missing'], () => works(stage));
    const shown = await settledTexts(bob.device, conversationId);
    expect(shown.filter((text) => text === 'said once')).toHaveLength(1);
    expect(shown).not.toContain('hidden by a replay');
  });

  it('R15: a commit or message that is put before another at its place does not hide it', async () => {
    const { alice, bob, conversationId, hostile } = stage;
    const before: EventFragment[] = [];
    tamper(hostile, (event) => {
      if (event.conversationId !== conversationId) return [event];
      before.push(event);
      const [old] = before;
      if (old === undefined || old === event) return [event];
      return [{ ...old, seq: event.seq } as EventFragment, event];
    });
    await send(alice.device, conversationId, 'the first');
    // R25: a replay is not even mentioned.
    await send(alice.device, conversationId, 'behind a message');
    // It may still be on its way to Bob: what is put before the others now is to be the commit.
    await until('it arrives', async () =>
      (await settledTexts(bob.device, conversationId)).includes('behind a message'),
    );
    before.length = 0;
    await alice.device.refreshKeys(conversationId);
    await says(stage, ['commit-refused'], () => send(alice.device, conversationId, 'behind a commit'));
    await works(stage);
    expect((await settledTexts(bob.device, conversationId)).slice(-5, -2)).toEqual([
      'the first',
      'behind a message',
      'behind a commit',
    ]);
  });

  it('R25: two messages that changed places are not shown as if nothing had happened', async () => {
    const { alice, bob, conversationId, hostile } = stage;
    const held: EventFragment[] = [];
    tamper(hostile, (event) => {
      if (event.__typename !== 'MessageEvent' || event.conversationId !== conversationId) return [event];
      const known = held.findIndex(({ seq }) => seq === event.seq);
      if (known === -1) held.push(event);
      const [first, second] = held;
      if (first === undefined || second === undefined) return [];
      return [
        { ...second, seq: first.seq },
        { ...first, seq: second.seq },
      ];
    });
    await says(stage, ['messages-missing'], async () => {
      await send(alice.device, conversationId, 'said first');
      await send(alice.device, conversationId, 'said second');
    });
    await works(stage);
    expect((await settledTexts(bob.device, conversationId)).slice(-4, -2)).toEqual([
      'said second',
      'said first',
    ]);
  });
});
