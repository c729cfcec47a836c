import { expect, test } from 'vitest';
import {
  commit,
  epochAuthenticator,
  externalSendersExtension,
  groupContext,
  joinFromWelcome,
  process,
  processPublicMessage,
  propose,
  proposeAsExternalSender,
  proposeToJoin,
} from '../src/index.ts';
import { decodedKeyPackage, expectRefusal, fourMembers, type Insider, suite } from './validation/forge.ts';
import { basic, client, keyPackageOf, unwrap } from './world.ts';

async function take(insider: Insider, message: Uint8Array): Promise<void> {
  const processed = unwrap(await process(insider.client.environment, insider.state, message));
  if (processed.kind !== 'removed') insider.state = processed.next;
}

test('section 12.1.8: an external sender proposes a Remove, which a member commits', async () => {
  const moderator = client(suite, 'moderator');
  const { publicKey: signatureKey } = moderator.environment.signer;
  const group = await fourMembers([
    externalSendersExtension([{ signatureKey, credential: basic('moderator') }]),
  ]);
  const { alice, bob, carol, dave } = group;
  const { groupId, epoch } = groupContext(alice.state);
  const proposal = { kind: 'remove', removed: 3 } as const;
  const options = { groupId, epoch, senderIndex: 0, proposal };
  const message = unwrap(await proposeAsExternalSender(moderator.environment, options));
  const followed = unwrap(await processPublicMessage(alice.client.environment, group.service, message));
  for (const each of [alice, bob, carol, dave]) await take(each, message);
  const made = unwrap(await commit(alice.client.environment, alice.state));
  expect(made.change.proposals.map(({ sender }) => sender.kind)).toEqual(['external']);
  await take(bob, made.commit);
  expect(epochAuthenticator(bob.state)).toEqual(epochAuthenticator(made.next));
  const removed = unwrap(await process(dave.client.environment, dave.state, made.commit));
  expect(removed.kind).toBe('removed');
  const service = unwrap(await processPublicMessage(alice.client.environment, followed.next, made.commit));
  expect(service.next.context).toEqual(groupContext(made.next));
});

test('section 12.1.8: somebody asks to be added, and is welcomed by a commit that names the proposal', async () => {
  const { alice, bob } = await fourMembers();
  const erin = client(suite, 'erin');
  const own = await keyPackageOf(erin);
  const { groupId, epoch } = groupContext(alice.state);
  const keyPackage = decodedKeyPackage(own.keyPackage);
  const message = unwrap(await proposeToJoin(erin.environment, { groupId, epoch, keyPackage }));
  for (const each of [alice, bob]) await take(each, message);
  const made = unwrap(await commit(bob.client.environment, bob.state));
  await take(alice, made.commit);
  if (made.welcome === undefined) throw new Error('no welcome');
  const { welcome, ratchetTree } = made;
  const joined = unwrap(await joinFromWelcome(erin.environment, { welcome, ratchetTree, ...own }));
  expect(epochAuthenticator(joined.state)).toEqual(epochAuthenticator(alice.state));
});

test('section 6.1: who asks to be added signs with the key of the leaf that is to be added', async () => {
  const { alice } = await fourMembers();
  const { keyPackage } = await keyPackageOf(client(suite, 'erin'));
  const { groupId, epoch } = groupContext(alice.state);
  const mallory = client(suite, 'mallory').environment;
  const options = { groupId, epoch, keyPackage: decodedKeyPackage(keyPackage) };
  const message = unwrap(await proposeToJoin(mallory, options));
  expectRefusal(await process(alice.client.environment, alice.state, message), 'signature-invalid', '6.1');
});

test('section 12.4: a proposal that the committer could not commit is left out of what fits', async () => {
  const { alice, bob } = await fourMembers();
  const nonce = new Uint8Array(suite.hashLength);
  const psk = { kind: 'external', id: new Uint8Array(1), nonce } as const;
  const made = unwrap(await propose(alice.client.environment, alice.state, { kind: 'psk', psk }));
  await take(bob, made.message);
  const committed = unwrap(await commit(bob.client.environment, bob.state));
  expect(committed.change.proposals).toEqual([]);
});
