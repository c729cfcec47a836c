import {
  adoptCommit,
  type ConversationEnvironment,
  type ConversationState,
  createConversation,
  joinFromWelcome,
  noChanges,
  type OutgoingMessage,
  type Received,
  receive,
  type StagedCommit,
  sendMessage,
  stageCommit,
} from '../src/conversation/index.ts';
import {
  acceptCommit,
  checkMessage,
  openConversation,
  type PublicConversation,
  publicEpoch,
} from '../src/delivery/index.ts';
import type { DeviceKeys } from '../src/identity/index.ts';
import { type ConversationId, conversationIdFromBytes } from '../src/ids.ts';
import {
  createKeyPackage,
  type OwnKeyPackage,
  type VerifiedKeyPackage,
  verifyKeyPackage,
} from '../src/key-package/index.ts';
import type { LeafIdentity } from '../src/membership/index.ts';
import { type Account, createAccount, NEW_YEAR, newestOf } from './accounts.ts';
import { directoryOf } from './leaves.ts';
import { seededRandom } from './seeded-random.ts';
import { unwrap } from './unwrap.ts';

export const conversationIdFor = (seed: string): ConversationId =>
  conversationIdFromBytes(seededRandom(seed)(16));

/** One device with its side of one conversation. */
export interface Phone {
  readonly account: Account;
  readonly device: DeviceKeys;
  /** As it is at the moment; everybody sees everybody's newest roster. */
  environment(): ConversationEnvironment;
  now: number;
  state: ConversationState;
}

export type Unjoined = Omit<Phone, 'state'>;

/** People who know each other's rosters. */
export function phonesOf(...accounts: readonly Account[]): readonly Unjoined[] {
  return accounts.flatMap((account) => account.devices.map((device) => phoneOf(account, device, accounts)));
}

export function phoneOf(account: Account, device: DeviceKeys, everybody: readonly Account[]): Unjoined {
  return {
    account,
    device,
    now: NEW_YEAR + 1_000,
    environment() {
      const self = { accountId: account.id, deviceId: device.id, signer: device.signer };
      return { self, rosters: directoryOf(...everybody), random: account.random, now: this.now };
    },
  };
}

export function identityOfPhone(phone: Unjoined): LeafIdentity {
  return { accountId: phone.account.id, deviceId: phone.device.id };
}

export async function keyPackageOf(
  phone: Unjoined,
  lastResort = false,
): Promise<{ readonly own: OwnKeyPackage; readonly verified: VerifiedKeyPackage }> {
  const { self, random, now } = phone.environment();
  const roster = newestOf(phone.account);
  const own = unwrap(await createKeyPackage({ self, roster, random, now, lastResort }));
  return { own, verified: unwrap(await verifyKeyPackage(own.keyPackage, roster, now)) };
}

/** The delivery service, as far as these tests need one: it checks, orders and keeps what is public. */
export interface Server {
  conversation: PublicConversation;
}

export interface Direct {
  readonly server: Server;
  /** In the order in which they were given. */
  readonly phones: readonly Phone[];
}

/** A direct conversation with all these devices in it; the first creates it, in epoch 1 everybody is there. */
export async function startDirect(phones: readonly Unjoined[]): Promise<Direct> {
  const [first, ...others] = phones;
  const peer = others.find(({ account }) => account !== first?.account);
  if (first === undefined || peer === undefined) throw new Error('two people');
  const { rosters, now } = first.environment();
  const conversationId = conversationIdFor('direct');
  const created = unwrap(
    await createConversation(first.environment(), {
      conversationId,
      participants: [first.account.id, peer.account.id],
      historyPolicy: 'archived',
      messageTimer: null,
    }),
  );
  const creator = identityOfPhone(first);
  const { groupInfo, ratchetTree } = created;
  const upload = { conversationId, creator, groupInfo, ratchetTree };
  const server = { conversation: unwrap(await openConversation({ rosters, now }, upload)) };
  const creatorPhone: Phone = { ...first, state: created.state };
  const packages = await Promise.all(others.map((phone) => keyPackageOf(phone)));
  const add = packages.map(({ verified }) => verified);
  const staged = unwrap(await stageCommit(creatorPhone.environment(), created.state, { ...noChanges, add }));
  await commitThrough(server, creatorPhone, staged);
  const joined = others.map(async (phone, index): Promise<Phone> => {
    const own = packages[index]?.own;
    if (own === undefined || staged.welcome === null) throw new Error('a welcome');
    const parcel = { welcome: staged.welcome, ratchetTree: staged.ratchetTree, keyPackage: own };
    return { ...phone, state: unwrap(await joinFromWelcome(phone.environment(), parcel)).state };
  });
  return { server, phones: [creatorPhone, ...(await Promise.all(joined))] };
}

/** Uploads a staged commit, which the server must accept, and adopts it. */
export async function commitThrough(server: Server, phone: Phone, staged: StagedCommit): Promise<void> {
  const { rosters, now } = phone.environment();
  const upload = { ...staged, sender: identityOfPhone(phone) };
  server.conversation = unwrap(await acceptCommit({ rosters, now }, server.conversation, upload)).next;
  phone.state = unwrap(adoptCommit(phone.state, staged, now));
}

/** Everybody but the committer takes in a commit. */
export async function deliver(phones: readonly Phone[], from: Phone, commit: Uint8Array): Promise<void> {
  for (const phone of phones) {
    if (phone === from) continue;
    const received = unwrap(await receive(phone.environment(), phone.state, { kind: 'commit', commit }));
    if (received.kind === 'commit') phone.state = received.state;
  }
}

/** Sends a text, which the server must accept. */
export async function say(server: Server, phone: Phone, text: string): Promise<OutgoingMessage> {
  const sent = unwrap(await sendMessage(phone.environment(), phone.state, { type: 'text', text }));
  phone.state = sent.state;
  const { conversationId } = server.conversation.context;
  const ground = { conversationId, epoch: publicEpoch(server.conversation) };
  const { transport, body } = sent;
  const accepted = unwrap(checkMessage(ground, { sender: identityOfPhone(phone), transport, body }));
  if (accepted.messageId !== sent.messageId) throw new Error('another id at the server');
  return sent;
}

/** Takes in a message, which must be one. */
export async function hear(phone: Phone, sent: OutgoingMessage): Promise<Received & { kind: 'message' }> {
  const event = { kind: 'message', transport: sent.transport, body: sent.body } as const;
  const received = unwrap(await receive(phone.environment(), phone.state, event));
  if (received.kind !== 'message') throw new Error(received.kind);
  phone.state = received.state;
  return received;
}

/** Two people with one device each, and their conversation. */
export async function twoPeople() {
  const [alice, bob] = [await createAccount('alice'), await createAccount('bob')];
  const { server, phones } = await startDirect(phonesOf(alice, bob));
  const [a, b] = phones;
  if (a === undefined || b === undefined) throw new Error('two phones');
  return { alice, bob, a, b, server };
}
