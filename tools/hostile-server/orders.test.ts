/** R15, R21: different orders, and commits that only one device is told of. Nobody is left behind without a word. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conversationAddress } from '../../packages/client/src/conversation/records.ts';
import {
  CommitToConversationDocument,
  type EventFragment,
} from '../../packages/client/src/generated/operations.ts';
import { parseConversationId } from '../../packages/protocol/src/index.ts';
import { noticesOf, settledTexts, until } from '../test-network/people.ts';
import { tamper } from './event-lies.ts';
import type { HostileServer } from './hostile-server.ts';
import { type Actor, hears, Scene, talk, talksWell } from './scene.ts';
import { send } from './stage.ts';
import { steal } from './stolen.ts';

describe('a server that tells each device another story', () => {
  let scene: Scene;
  let alice: Actor;
  let bob: Actor;
  let phone: Actor;
  let conversationId: string;
  /** Whom each hears. */
  const liars = new Map<Actor, HostileServer>();

  // One for each: whoever is left behind is not to be in the way of the next test.
  beforeEach(async () => {
    scene = await Scene.start();
    const [alices, bobs, phones] = [await scene.liar(), await scene.liar(), await scene.liar()];
    [alice, bob] = await Promise.all([scene.person('alice', alices), scene.person('bob', bobs)]);
    phone = await scene.another(alice, phones);
    liars.set(alice, alices).set(bob, bobs).set(phone, phones);
    conversationId = await talk(alice, bob, phone);
    await talksWell([alice, bob, phone], conversationId);
  }, 240_000);
  afterEach(async () => {
    await scene[Symbol.asyncDispose]();
  });

  const liarOf = (actor: Actor): HostileServer => {
    const liar = liars.get(actor);
    if (liar === undefined) throw new Error('nobody lies to that one');
    return liar;
  };

  async function heard(actor: Actor): Promise<number> {
    return (await noticesOf(actor.device, conversationId)).length;
  }

  async function areEqualAgain(): Promise<void> {
    for (const liar of liars.values()) {
      liar.honest();
      liar.drop();
    }
    await talksWell([alice, bob, phone], conversationId);
    const epochs = async () => {
      const all = await Promise.all(
        [alice, bob, phone].map(async ({ device }) => {
          const readers = await device.readers(conversationId);
          return readers.ok ? readers.value.epoch : null;
        }),
      );
      return new Set(all).size;
    };
    await until('they are in one epoch', async () => (await epochs()) === 1, 90_000);
  }

  it('R25: two devices of one account that see two messages in different orders do not both say nothing', async () => {
    const before = (await heard(alice)) + (await heard(phone));
    swapMessages(liarOf(phone));
    await send(bob.device, conversationId, 'said first');
    await send(bob.device, conversationId, 'said second');
    for (const each of [alice, phone]) await hears(each, conversationId, 'said first');
    const orders = await Promise.all(
      [alice, phone].map(async ({ device }) =>
        (await settledTexts(device, conversationId)).filter((text) => text.startsWith('said ')),
      ),
    );
    expect(orders[0]).toEqual(['said first', 'said second']);
    expect(orders[1]).toEqual(['said second', 'said first']);
    expect((await heard(alice)) + (await heard(phone))).toBeGreaterThan(before);
    await areEqualAgain();
  });

  function swapMessages(liar: HostileServer): void {
    const held: EventFragment[] = [];
    tamper(liar, (event) => {
      if (event.__typename !== 'MessageEvent' || event.conversationId !== conversationId) return [event];
      if (!held.some(({ seq }) => seq === event.seq)) held.push(event);
      const [one, two] = held;
      if (one === undefined || two === undefined) return [];
      return [
        { ...two, seq: one.seq },
        { ...one, seq: two.seq },
      ];
    });
  }

  /** The server tells the device that its commit is in, and gives it to nobody. */
  async function acceptForItselfOnly(actor: Actor): Promise<void> {
    const { records } = await steal(actor);
    const id = parseConversationId(conversationId);
    if (!id.ok) throw new Error('not a conversation id');
    const { position } = await records.need(conversationAddress(id.value));
    const readers = await actor.device.readers(conversationId);
    if (!readers.ok || readers.value.epoch === null) throw new Error('no epoch');
    const payload = {
      __typename: 'CommitToConversationPayload',
      seq: position + 1,
      epoch: readers.value.epoch + 1,
    };
    liarOf(actor).answers(CommitToConversationDocument, {
      instead: {
        kind: 'answer',
        status: 200,
        contentType: 'application/json',
        body: JSON.stringify({ data: { commitToConversation: payload } }),
      },
    });
    expect(await actor.device.refreshKeys(conversationId)).toMatchObject({ ok: true });
    liarOf(actor).honest();
  }

  for (const [name, of] of [
    ['one of two devices of an account', () => [phone]],
    ['one of two people', () => [bob]],
    ['each of two people', () => [alice, bob]],
    ['each of two devices of an account', () => [alice, phone]],
  ] as const) {
    it(`R15: a commit that ${name} alone was told to be in leaves nobody behind`, async () => {
      const misled = of();
      for (const actor of misled) await acceptForItselfOnly(actor);
      const before = await Promise.all(misled.map(heard));
      const others = [alice, bob, phone].filter((actor) => !misled.some((one) => one === actor));
      for (const actor of others.slice(0, 1)) await send(actor.device, conversationId, `past ${name}`);
      // What is sent before it has joined anew is lost to it, which it says, too.
      for (const [index, actor] of misled.entries()) {
        const said = async () => (await heard(actor)) >= (before[index] ?? 0) + 2;
        await until('it says so, and has joined anew', said, 90_000);
      }
      await areEqualAgain();
    });
  }

  it('R15: a commit that is hidden from one of two devices is asked for', async () => {
    tamper(liarOf(phone), (event) => (event.__typename === 'CommitEvent' ? [] : [event]));
    const before = await heard(phone);
    expect(await bob.device.refreshKeys(conversationId)).toMatchObject({ ok: true });
    await send(bob.device, conversationId, 'after a commit that was hidden');
    await until('it says so', async () => (await heard(phone)) > before, 90_000);
    await areEqualAgain();
  });
});
