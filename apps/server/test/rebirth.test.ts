import { deltaOf, generateDeviceKeys, joinByExternalCommit, noChanges, systemRandom } from '@sotto/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, base64url, fromBase64url, mutate } from './support/api.ts';
import {
  claim,
  commitThrough,
  joined,
  messageInput,
  Side,
  say,
  sendFields,
  startDirect,
} from './support/conversation.ts';
import { rebornPhone } from './support/identity.ts';
import { signIn } from './support/person.ts';
import { makeIdentity, newPhone, Phone } from './support/phone.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

/** Alice and Bob talk; then Bob's account gets a new identity, which Alice has not accepted yet. */
async function reborn(one: string, other: string) {
  const [alice, bob] = [await newPhone(server, one), await newPhone(server, other)];
  const { a, b } = await startDirect(alice, bob);
  await say(a, 'before');
  const again = await rebornPhone(bob);
  again.meet(alice);
  return {
    alice,
    bob,
    a,
    b,
    again,
    rebirth: { accountId: again.identity.id, root: again.identity.roster.root },
  };
}

const staleOf = ({ state, phone }: Side) =>
  deltaOf(state, phone.environment.rosters).stale.map(({ deviceId }) => deviceId);

const epochQuery = 'query C($id: ID!) { conversation(id: $id) { epoch groupInfo ratchetTree } }';
async function epochAt(phone: Phone, id: string) {
  const { data } = await ask(phone.session, epochQuery, { id });
  // What was asked for.
  return data?.['conversation'] as { epoch: number; groupInfo: string; ratchetTree: string };
}

/** A roster of an identity that its account has never published. */
async function unpublished(of: Phone): Promise<Phone> {
  const keys = generateDeviceKeys(systemRandom);
  return new Phone(of.session, await makeIdentity(of.session, keys), keys);
}

describe('R8: a direct conversation after a new identity of one of the two', () => {
  it('waits, and goes on when the other one commits to it, with the new device by welcome', async () => {
    const { alice, bob, a, again, rebirth } = await reborn('anna', 'bernd');
    const early = messageInput(a, await a.write('too early'));
    expect(await mutate(alice.session, 'sendMessage', early, sendFields)).toMatchObject({
      code: 'MESSAGE_REJECTED',
      reason: 'REMOVAL_DUE',
    });
    alice.meet(again);
    expect(staleOf(a)).toEqual([bob.keys.id]);
    const staged = await a.stage({ add: [], remove: [bob.keys.id], reborn: rebirth });
    expect(await commitThrough(a, staged, 1)).toMatchObject({ epoch: 2 });
    a.adopt(staged);
    const adding = await a.stage({ ...noChanges, add: await claim(alice, again) });
    expect(await commitThrough(a, adding, 2)).toMatchObject({ epoch: 3 });
    a.adopt(adding);
    const b = await joined(again, adding);
    await say(a, 'is it you?');
    await say(b, 'it is');
  });

  it('or with the new device by external commit, which before it has no way in', async () => {
    const { alice, bob, a, again, rebirth } = await reborn('carla', 'dirk');
    const join = async () => {
      const { groupInfo, ratchetTree } = await epochAt(again, a.id);
      const epoch = { groupInfo: fromBase64url(groupInfo), ratchetTree: fromBase64url(ratchetTree) };
      return joinByExternalCommit(again.environment, epoch);
    };
    expect((await join()).ok).toBe(false);
    alice.meet(again);
    const staged = await a.stage({ add: [], remove: [bob.keys.id], reborn: rebirth });
    expect(await commitThrough(a, staged, 1)).toMatchObject({ epoch: 2 });
    a.adopt(staged);
    const joining = await join();
    if (!joining.ok) throw new Error(joining.error.code);
    const b = new Side(again, joining.value.state);
    const commit = {
      commit: base64url(joining.value.commit),
      groupInfo: base64url(joining.value.groupInfo),
    };
    expect(
      await mutate(
        again.session,
        'commitToConversation',
        { conversationId: a.id, epoch: 2, commit },
        '...on CommitToConversationPayload { epoch }',
      ),
    ).toMatchObject({ epoch: 3 });
    await a.receive({ __typename: 'CommitEvent', commit: commit.commit });
    await say(b, 'back again');
    await say(a, 'welcome back');
  });

  it('and not at a root that the account does not have, whatever the committer was made to believe', async () => {
    const { alice, bob, a, again, rebirth } = await reborn('elke', 'frank');
    const forged = await unpublished(again);
    alice.meet(forged);
    const remove = [bob.keys.id];
    const root = forged.identity.roster.root;
    const wrong = await a.stage({ add: [], remove, reborn: { ...rebirth, root } });
    expect(await commitThrough(a, wrong, 1)).toMatchObject({ code: 'COMMIT_REJECTED', reason: 'FORBIDDEN' });
    expect(await epochAt(alice, a.id)).toMatchObject({ epoch: 1 });
    alice.meet(again);
    const right = await a.stage({ add: [], remove, reborn: rebirth });
    expect(await commitThrough(a, right, 1)).toMatchObject({ epoch: 2 });
  });

  it('and not at the root of an account that has begun nothing anew', async () => {
    const [gesa, hans] = [await newPhone(server, 'gesa'), await newPhone(server, 'hans')];
    const { a, b } = await startDirect(gesa, hans);
    const forged = await unpublished(hans);
    gesa.meet(forged);
    const reborn = { accountId: hans.identity.id, root: forged.identity.roster.root };
    const wrong = await a.stage({ add: [], remove: [hans.keys.id], reborn });
    expect(await commitThrough(a, wrong, 1)).toMatchObject({ code: 'COMMIT_REJECTED', reason: 'FORBIDDEN' });
    gesa.meet(hans);
    await say(b, 'nothing has changed');
  });

  it('and not without the removal that goes with it, nor by whoever the old identity leaves behind', async () => {
    const { alice, a, b, bob, again, rebirth } = await reborn('ida', 'jost');
    // Of its own account nothing is left that could commit: neither the old device nor a session without one.
    const theirs = await b.stage();
    expect(await commitThrough(b, theirs, 1)).toMatchObject({ code: 'NO_DEVICE' });
    const stale = { ...again, session: await signIn(server, 'jost') };
    expect(
      await mutate(stale.session, 'commitToConversation', {
        conversationId: a.id,
        epoch: 1,
        commit: { commit: base64url(theirs.commit), groupInfo: base64url(theirs.groupInfo) },
      }),
    ).toMatchObject({ code: 'NO_DEVICE' });
    // The new device cannot pass off what the old one has made.
    const borrowed = new Side(new Phone(again.session, bob.identity, bob.keys), b.state);
    expect(await commitThrough(borrowed, theirs, 1)).toMatchObject({ code: 'COMMIT_REJECTED' });
    // A commit that keeps the old identity's devices in is no way round: messages go on waiting.
    const keeping = await a.stage();
    expect(await commitThrough(a, keeping, 1)).toMatchObject({ epoch: 2 });
    a.adopt(keeping);
    const early = messageInput(a, await a.write('still too early'));
    expect(await mutate(alice.session, 'sendMessage', early, sendFields)).toMatchObject({
      reason: 'REMOVAL_DUE',
    });
    alice.meet(again);
    const right = await a.stage({ add: [], remove: staleOf(a), reborn: rebirth });
    expect(await commitThrough(a, right, 2)).toMatchObject({ epoch: 3 });
  });
});
