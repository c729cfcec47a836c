/** R21, R23: single bits of what MLS and the message format protect. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GroupInfoDocument } from '../../packages/client/src/generated/operations.ts';
import { settledTexts, until } from '../test-network/people.ts';
import { flipped, tamper, truncated } from './event-lies.ts';
import { type Stage, says, send, setStage, works } from './stage.ts';

describe('a server that changes what it delivers', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(async () => {
    await stage[Symbol.asyncDispose]();
  });

  const harms = [
    ['its version', 'transport', (bytes: string) => flipped(bytes, 1)],
    ['its group', 'transport', (bytes: string) => flipped(bytes, 8)],
    ['the middle of its transport', 'transport', (bytes: string) => flipped(bytes, -60)],
    ['a transport that ends early', 'transport', (bytes: string) => truncated(bytes, 1)],
    ['the first byte of its body', 'body', (bytes: string) => flipped(bytes, 0)],
    ['the last byte of its body', 'body', (bytes: string) => flipped(bytes, -1)],
    ['a body that ends early', 'body', (bytes: string) => truncated(bytes, 16)],
  ] as const;
  for (const [name, part, harm] of harms) {
    it(`R23: a message is refused for ${name}`, async () => {
      const { alice, bob, conversationId, hostile } = stage;
      const text = `harmed in ${name}`;
      tamper(hostile, (event) => {
        if (event.__typename !== 'MessageEvent') return [event];
        const { body, transport } = event;
        if (body === null || transport === null) return [event];
        return [{ ...event, ...{ body, transport }, [part]: harm(part === 'body' ? body : transport) }];
      });
      await says(stage, ['message-refused'], () => send(alice.device, conversationId, text));
      await says(stage, ['messages-missing'], () => works(stage));
      expect(await settledTexts(bob.device, conversationId)).not.toContain(text);
    });
  }

  // The end of a commit: signature (64 bytes), confirmation tag and membership tag (a length and 32 bytes each).
  for (const [name, harm] of [
    ['a bit of its signature', (commit: string) => flipped(commit, -80)],
    ['a bit of its confirmation tag', (commit: string) => flipped(commit, -40)],
    ['a membership tag that ends early', (commit: string) => truncated(commit, 1)],
    ['a confirmation tag that is missing', (commit: string) => truncated(commit, 66)],
    ['a bit of its path', (commit: string) => flipped(commit, -400)],
    ['nothing in it', () => ''],
  ] as const) {
    it(`R21: a commit is refused for ${name}, and the device joins anew`, async () => {
      const { alice, conversationId, hostile } = stage;
      let lied = false;
      tamper(hostile, (event) => {
        if (event.__typename !== 'CommitEvent' || lied) return [event];
        lied = true;
        return [{ ...event, commit: harm(event.commit) }];
      });
      await says(stage, ['commit-refused', 'rejoined'], async () => {
        await alice.device.refreshKeys(conversationId);
      });
      await works(stage);
    });
  }

  for (const part of ['groupInfo', 'ratchetTree'] as const) {
    it(`R18: a false ${part} is not joined by`, async () => {
      const { alice, bob, conversationId, hostile } = stage;
      let lies = 0;
      tamper(hostile, (event) =>
        event.__typename === 'CommitEvent' && lies === 0
          ? [{ ...event, commit: flipped(event.commit, -1) }]
          : [event],
      );
      hostile.answers(GroupInfoDocument, {
        data: (truth) => {
          if (truth.conversation === null) return truth;
          lies += 1;
          return {
            ...truth,
            conversation: { ...truth.conversation, [part]: flipped(truth.conversation[part], -20) },
          };
        },
      });
      await says(stage, ['commit-refused'], async () => {
        await alice.device.refreshKeys(conversationId);
        await until('it tried to join', async () => lies > 0, 90_000);
      });
      const state = async () =>
        (await bob.device.conversations()).find((one) => one.conversationId === conversationId)?.state;
      expect(await state()).toBe('stuck');
      await says(stage, ['rejoined'], async () => {
        hostile.honest();
        // A join that was refused is tried again with the next connection.
        hostile.drop();
        await until('it is open again', async () => (await state()) === 'open', 90_000);
      });
      await works(stage);
    });
  }
});
