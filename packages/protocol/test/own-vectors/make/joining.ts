import {
  adoptCommit,
  authenticatorOf,
  type ConversationEnvironment,
  type ConversationState,
  conversationIdFromBytes,
  createConversation,
  createFirstRoster,
  createKeyPackage,
  type DeviceKeys,
  deviceKeysFrom,
  deviceMember,
  generateSealKeyPair,
  hashIdToBytes,
  joinFromWelcome,
  noChanges,
  receive,
  sealDeviceName,
  sendMessage,
  signerFromSeed,
  stageCommit,
  uuidToBytes,
  type VerifiedRoster,
  vaultCommitment,
  verifyKeyPackage,
} from '../../../src/index.ts';
import { seededRandom } from '../../seeded-random.ts';
import { unwrap } from '../../unwrap.ts';
import { alice, aliceChain, bob, NEW_YEAR } from './cast.ts';
import { draw, given, hex } from './given.ts';

const NOW = NEW_YEAR + 5 * 24 * 3_600_000;
const conversationId = conversationIdFromBytes(draw('joining, conversation', 16));

/** A conversation from its first commit on, as the device sees it that is welcomed. */
export async function makeJoining() {
  const chain = await aliceChain();
  const alices = chain.at(-1);
  if (alices === undefined) throw new Error('a chain');
  const device = deviceKeysFrom(
    draw('bob, signature seed', 32),
    generateSealKeyPair(given(draw('bob, seal seed', 32))),
  );
  const bobs = await bobsRoster(device);
  const rosters = { rosterOf: (id: string) => [alices, bobs].find(({ accountId }) => accountId === id) };
  const environmentOf = (accountId: VerifiedRoster['accountId'], keys: DeviceKeys, name: string) => ({
    self: { accountId, deviceId: keys.id, signer: keys.signer },
    rosters,
    random: seededRandom(`Sotto v1 vectors: joining, ${name}`),
    now: NOW,
  });
  const adder: ConversationEnvironment = environmentOf(alice.accountId, alice.phone, 'alice');
  const joiner: ConversationEnvironment = environmentOf(bob.accountId, device, 'bob');

  const own = unwrap(await createKeyPackage({ ...joiner, roster: bobs, lastResort: false }));
  const verified = unwrap(await verifyKeyPackage(own.keyPackage, bobs, NOW));
  const created = unwrap(
    await createConversation(adder, {
      conversationId,
      participants: [alice.accountId, bob.accountId],
      historyPolicy: 'archived',
      messageTimer: null,
    }),
  );
  const added = unwrap(await stageCommit(adder, created.state, { add: [verified], remove: [] }));
  if (added.welcome === null) throw new Error('a welcome');
  const { welcome, ratchetTree } = added;
  let atAlice = unwrap(adoptCommit(created.state, added, NOW));
  const joined = unwrap(await joinFromWelcome(joiner, { welcome, ratchetTree, keyPackage: own }));
  let atBob = joined.state;
  const events: object[] = [];
  const hear = async (event: Parameters<typeof receive>[2]): Promise<ConversationState> => {
    const received = unwrap(await receive(joiner, atBob, event));
    if (received.kind === 'removed') throw new Error('removed');
    return received.state;
  };
  const say = async (text: string) => {
    const { state, transport, body, messageKey } = unwrap(
      await sendMessage(adder, atAlice, { type: 'text', text }),
    );
    atAlice = state;
    atBob = await hear({ kind: 'message', transport, body });
    events.push({
      kind: 'message',
      transport: hex(transport),
      body: hex(body),
      messageKey: hex(messageKey),
      text,
    });
  };
  await say('Sotto voce');
  await say('once more: ßøñ 👍');
  const update = unwrap(await stageCommit(adder, atAlice, noChanges));
  atAlice = unwrap(adoptCommit(atAlice, update, NOW));
  atBob = await hear({ kind: 'commit', commit: update.commit });
  events.push({
    kind: 'commit',
    commit: hex(update.commit),
    epochAuthenticator: hex(authenticatorOf(atBob)),
  });
  await say('in another epoch');
  return {
    about:
      'A direct conversation in MLS, as the device sees it that is welcomed: its key package with the two private keys (X-Wing seeds), the welcome and the tree, and what comes after. Times are milliseconds.',
    now: NOW,
    conversationId: hex(uuidToBytes(conversationId)),
    rosters: { alice: chain.map(({ bytes }) => hex(bytes)), bob: [hex(bobs.bytes)] },
    signatureSeed: hex(device.signatureSeed),
    deviceId: hex(hashIdToBytes(device.id)),
    keyPackage: hex(own.keyPackage),
    keyPackageRef: hex(own.ref),
    initPrivateKey: hex(own.initPrivateKey),
    leafPrivateKey: hex(own.leafPrivateKey),
    creation: {
      groupInfo: hex(created.groupInfo),
      ratchetTree: hex(created.ratchetTree),
      commit: hex(added.commit),
      groupInfoAfter: hex(added.groupInfo),
    },
    welcome: hex(welcome),
    ratchetTree: hex(ratchetTree),
    epochAuthenticator: hex(authenticatorOf(joined.state)),
    events,
  };
}

async function bobsRoster(device: DeviceKeys): Promise<VerifiedRoster> {
  const vaultKey = draw('bob, first vault key', 32);
  const nonce = given(draw('bob, nonce of a name', 24));
  const name = unwrap(sealDeviceName(vaultKey, bob.accountId, device.id, 'Phone', nonce));
  const roster = await createFirstRoster({
    accountId: bob.accountId,
    root: signerFromSeed(bob.rootSeed),
    members: [deviceMember(device, name, NEW_YEAR)],
    vaultCommitment: vaultCommitment(vaultKey, bob.accountId, 1),
    now: NEW_YEAR,
  });
  return unwrap(roster);
}
