/** R18: what keeps a new device out of a conversation once does not keep it out for ever. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  GroupInfoDocument,
  OwnConversationsDocument,
} from '../../packages/client/src/generated/operations.ts';
import { approve } from '../../packages/client/test/own-devices.ts';
import { until } from '../test-network/people.ts';
import { flipped } from './event-lies.ts';
import type { HostileServer } from './hostile-server.ts';
import { type Actor, isIn, Scene, talk, talksWell } from './scene.ts';

describe('a server that keeps a new device out', () => {
  let scene: Scene;
  let liar: HostileServer;
  let alice: Actor;
  let bob: Actor;
  let conversationId: string;

  beforeEach(async () => {
    scene = await Scene.start();
    liar = await scene.liar();
    [alice, bob] = await Promise.all([scene.person('alice'), scene.person('bob')]);
    conversationId = await talk(alice, bob);
  }, 240_000);
  afterEach(async () => {
    await scene[Symbol.asyncDispose]();
  });

  let lies = 0;

  function hideConversations(): void {
    liar.answers(OwnConversationsDocument, {
      data: (truth) => {
        if (truth.viewer === null) return truth;
        lies += 1;
        const conversations = { ...truth.viewer.conversations, edges: [] };
        return { ...truth, viewer: { ...truth.viewer, conversations } };
      },
    });
  }

  function offer(change: ((groupInfo: string) => string) | null): void {
    liar.answers(GroupInfoDocument, {
      data: (truth) => {
        const { conversation } = truth;
        if (conversation === null) return truth;
        lies += 1;
        if (change === null) return { ...truth, conversation: null };
        return { ...truth, conversation: { ...conversation, groupInfo: change(conversation.groupInfo) } };
      },
    });
  }

  for (const [name, lie] of [
    ['that there is no conversation', hideConversations],
    ['that the conversation is not there', () => offer(null)],
    ['something that does not verify', () => offer((groupInfo) => flipped(groupInfo, -20))],
  ] as const) {
    it(`R18: a new device that was told ${name} joins when the server is honest`, async () => {
      lies = 0;
      const phone = await scene.newcomer(alice, liar);
      lie();
      await approve(alice.device, phone.device);
      await until('it was lied to', async () => lies > 0, 90_000);
      await talksWell([alice, bob], conversationId);
      expect((await phone.device.conversations()).filter(({ state }) => state === 'open')).toEqual([]);
      liar.honest();
      liar.drop();
      await isIn(phone.device, conversationId);
      await talksWell([alice, bob, phone], conversationId);
    });
  }
});
