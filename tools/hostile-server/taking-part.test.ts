/** R13, R14, R17, R18: who takes part, and who says so, when a participant helps the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ConversationFactsDocument,
  DeviceEventsDocument,
  GroupInfoDocument,
  UploadKeyPackagesDocument,
} from '../../packages/client/src/generated/operations.ts';
import { approve, deviceIdOf, unregistered } from '../../packages/client/test/own-devices.ts';
import { decodeMlsMessage, members } from '../../packages/mls/src/index.ts';
import {
  adoptCommit,
  type ConversationContext,
  type ConversationId,
  createConversation,
  identityOf,
  inOrder,
  mlsLimits,
  parseConversationId,
  pinCodec,
  stageCommit,
  verifyKeyPackage,
} from '../../packages/protocol/src/index.ts';
import { until } from '../test-network/people.ts';
import { tamper } from './event-lies.ts';
import { becoming, evilCommit, evilJoin, impostorOf, keyPackageFor, type Proposals } from './evil.ts';
import type { HostileServer } from './hostile-server.ts';
import { type Actor, Scene, talk, talksWell } from './scene.ts';
import { says, send } from './stage.ts';
import { accountIdOf, environmentFor, type Loot, stateOf, steal } from './stolen.ts';

describe('a server that changes who takes part', () => {
  let scene: Scene;
  let liar: HostileServer;
  let alice: Actor;
  let bob: Actor;
  let phone: Actor;
  let mallory: Actor;
  let conversationId: string;
  const uploaded: string[] = [];

  beforeAll(async () => {
    scene = await Scene.start();
    liar = await scene.liar();
    liar.answers(UploadKeyPackagesDocument, {
      variables: (asked) => {
        uploaded.push(...asked.input.keyPackages);
        return asked;
      },
    });
    [alice, bob, mallory] = await Promise.all([
      scene.person('alice'),
      scene.person('bob', liar),
      scene.person('mallory'),
    ]);
    phone = await scene.another(bob);
    conversationId = await talk(alice, bob, phone);
    await talksWell([alice, bob, phone], conversationId);
  }, 240_000);
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
  });

  async function readers(): Promise<readonly string[]> {
    const found = await bob.device.readers(conversationId);
    if (!found.ok) throw new Error(found.error.code);
    return found.value.people.flatMap(({ devices }) => devices.map(({ deviceId }) => deviceId)).toSorted();
  }

  /** Bob hears this commit in the place of a message; the others go on as if there were none. */
  async function isRefused(commit: string): Promise<void> {
    const before = await readers();
    tamper(liar, (event) => {
      if (event.__typename !== 'MessageEvent' || event.conversationId !== conversationId) return [event];
      const { seq, acceptedAt, epoch } = event;
      return [{ __typename: 'CommitEvent', conversationId, seq, acceptedAt, epoch, commit }];
    });
    await says({ bob, conversationId }, ['commit-refused', 'rejoined'], () =>
      send(alice.device, conversationId, 'never heard'),
    );
    liar.honest();
    await talksWell([alice, bob, phone], conversationId);
    expect(await readers()).toEqual(before);
  }

  async function byAlice(proposals: (loot: Loot) => Promise<Proposals>): Promise<string> {
    const loot = await steal(alice);
    return await evilCommit(loot.self, await stateOf(loot, conversationId), await proposals(loot));
  }

  async function contextNow(): Promise<ConversationContext> {
    return (await stateOf(await steal(alice), conversationId)).context;
  }

  async function adding(keyPackage: string): Promise<Proposals[number]> {
    const message = decodeMlsMessage(Buffer.from(keyPackage, 'base64url'), mlsLimits);
    if (message.kind !== 'key-package') throw new Error('not a key package');
    return { kind: 'add', keyPackage: message.keyPackage };
  }

  it('R14: a participant cannot be added by making the conversation a group', async () => {
    const context = await contextNow();
    const guest = {
      accountId: accountIdOf(mallory.accountId),
      root: new Uint8Array(32),
      role: 'admin',
    } as const;
    const group = {
      ...context,
      kind: 'group',
      participants: inOrder([...context.participants, guest]),
    } as const;
    const { self } = await steal(mallory);
    const proposals = [becoming(group), await adding(await keyPackageFor(self))];
    await isRefused(await byAlice(async () => proposals));
  });

  for (const [name, change] of [
    ['another root of oneself', (context) => withRoot(context, alice.accountId)],
    ['another root of the other side', (context) => withRoot(context, bob.accountId)],
    ['another history policy', (context) => ({ ...context, historyPolicy: 'ephemeral' })],
    ['a timer', (context) => ({ ...context, messageTimer: 60_000 })],
  ] as const satisfies readonly (readonly [
    string,
    (context: ConversationContext) => ConversationContext,
  ])[]) {
    it(`R14: a participant cannot give a direct conversation ${name}`, async () => {
      const context = change(await contextNow());
      await isRefused(await byAlice(async () => [becoming(context)]));
    });
  }

  function withRoot(context: ConversationContext, accountId: string): ConversationContext {
    const participants = context.participants.map((one) =>
      one.accountId === accountId ? { ...one, root: new Uint8Array(32).fill(9) } : one,
    );
    return { ...context, participants };
  }

  for (const [name, device] of [
    ['a device of a stranger', async () => (await steal(mallory)).self],
    ['a device that is in no roster of the committer’s own account', async () => impostorOf(alice.accountId)],
    ['a device that is in no roster of the other’s account', async () => impostorOf(bob.accountId)],
  ] as const) {
    it(`R13: a participant cannot add ${name}`, async () => {
      const added = await adding(await keyPackageFor(await device()));
      await isRefused(await byAlice(async () => [added]));
    });

    it(`R13, R18: ${name} cannot join by itself`, async () => {
      const { self, ...loot } = await steal(alice);
      await isRefused(await evilJoin(await device(), self, await stateOf(loot, conversationId)));
    });
  }

  for (const [name, removed] of [
    ['the other’s device that listens', () => bob],
    ['another device of the other', () => phone],
  ] as const) {
    it(`R17: a participant cannot remove ${name} while it is in good standing`, async () => {
      await isRefused(await byAlice(async (loot) => [await removing(loot, removed())]));
    });
  }

  it('R18: a device that may join cannot remove another’s device with it', async () => {
    const own = await scene.liar();
    // In its account's roster, and kept out of the conversation.
    own.answers(GroupInfoDocument, { data: (truth) => ({ ...truth, conversation: null }) });
    const tablet = await scene.newcomer(alice, own);
    await approve(alice.device, tablet.device);
    await until('it is of the account', async () => {
      const now = tablet.device.status();
      return now.state === 'ready' && now.registration.state === 'registered';
    });
    const loot = await steal(alice);
    const { removed } = await removing(loot, phone);
    const { self } = await steal(tablet);
    await isRefused(await evilJoin(self, loot.self, await stateOf(loot, conversationId), removed));
    expect(await alice.device.unregisterDevice(deviceIdOf(tablet.device))).toMatchObject({ ok: true });
    expect(await unregistered(tablet.device)).toBe('removed');
    await talksWell([alice, bob, phone], conversationId);
  });

  async function removing(loot: Loot, { device }: Actor) {
    const { group } = await stateOf(loot, conversationId);
    const leaf = members(group).find(
      (one) => identityOf(one.leaf.credential)?.deviceId === deviceIdOf(device),
    );
    if (leaf === undefined) throw new Error('not a member');
    return { kind: 'remove', removed: leaf.leafIndex } as const;
  }

  it('R13, R14: a conversation is not begun on somebody’s behalf', async () => {
    const carol = await scene.person('carol');
    await carol.device.follow(bob.accountId);
    await bob.device.follow(carol.accountId);
    expect(await bob.device.safetyNumber(carol.accountId)).toMatchObject({ ok: true });
    const id = parseConversationId('0190a1b2-c3d4-4e5f-8a6b-7c8d9e0f1a2b');
    if (!id.ok) throw new Error('not a conversation id');
    const welcome = await welcomeFrom(impostorOf(carol.accountId), carol, id.value);
    const person = { avatarPath: null, verified: false, organization: false, gone: false, affiliation: null };
    liar.answers(ConversationFactsDocument, {
      variables: () => ({ id: conversationId }),
      data: (truth) => {
        if (truth.conversation === null) return truth;
        const participants = [carol, bob].map(({ accountId, handle }) => ({
          __typename: 'Account' as const,
          ...person,
          id: accountId,
          handle,
          displayName: handle,
          identity: null,
        }));
        return { ...truth, conversation: { ...truth.conversation, id: id.value, participants } };
      },
    });
    liar.inject(DeviceEventsDocument, {
      __typename: 'Subscription',
      deviceEvents: {
        __typename: 'WelcomeEvent',
        conversationId: id.value,
        seq: 1,
        acceptedAt: new Date().toISOString(),
        ...welcome,
      },
    });
    await talksWell([alice, bob, phone], conversationId);
    const ids = async () => (await bob.device.conversations()).map((one) => one.conversationId);
    expect(await ids()).not.toContain(id.value);
    liar.honest();
    const theirs = await talk(carol, bob, phone);
    await talksWell([carol, bob, phone], theirs);
    expect(await ids()).not.toContain(id.value);
  });

  /** Made by our own code on rosters that list the impostor, and with a true key package of Bob's. */
  async function welcomeFrom(self: ReturnType<typeof impostorOf>, as: Actor, id: ConversationId) {
    const { records } = await steal(bob);
    const pinOf = async (accountId: string) =>
      (await records.need({ key: `pin/${accountId}`, codec: pinCodec })).chain.newest;
    const [real, bobs] = [await pinOf(as.accountId), await pinOf(bob.accountId)];
    const [listed] = real.members;
    if (listed?.type !== 'device') throw new Error('no device');
    const forged = {
      ...real,
      members: [{ ...listed, id: self.deviceId, signatureKey: self.signer.publicKey }],
    };
    const rosterOf = (accountId: string) => (accountId === as.accountId ? forged : bobs);
    const environment = environmentFor(self, { rosterOf });
    const created = await createConversation(environment, {
      conversationId: id,
      participants: [self.accountId, accountIdOf(bob.accountId)],
      historyPolicy: 'archived',
      messageTimer: null,
    });
    if (!created.ok) throw new Error(created.error.code);
    for (const bytes of uploaded) {
      const keyPackage = await verifyKeyPackage(Buffer.from(bytes, 'base64url'), bobs, Date.now());
      if (!keyPackage.ok) continue;
      const staged = await stageCommit(environment, created.value.state, {
        add: [keyPackage.value],
        remove: [],
      });
      if (!staged.ok) throw new Error(staged.error.code);
      expect(adoptCommit(created.value.state, staged.value, Date.now())).toMatchObject({ ok: true });
      const { welcome, ratchetTree } = staged.value;
      if (welcome === null) throw new Error('no welcome');
      return {
        welcome: Buffer.from(welcome).toString('base64url'),
        ratchetTree: Buffer.from(ratchetTree).toString('base64url'),
      };
    }
    throw new Error('no key package of Bob’s was seen');
  }
});
