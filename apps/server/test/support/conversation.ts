import {
  adoptCommit,
  type ConversationState,
  createConversation,
  epochOf,
  joinFromWelcome,
  noChanges,
  type OutgoingMessage,
  parseConversationId,
  type Received,
  receive,
  type StagedCommit,
  sendMessage,
  stageCommit,
  type VerifiedKeyPackage,
  verifyKeyPackage,
} from '@sotto/protocol';
import { uuidv7 } from 'uuidv7';
import { base64url, fromBase64url, mutate, type Outcome } from './api.ts';
import { expectType, type Phone, unwrap } from './phone.ts';

/** One device's side of one conversation. */
export class Side {
  readonly phone: Phone;
  state: ConversationState;
  /** Messages that the server has accepted from it. */
  counter = 0;

  constructor(phone: Phone, state: ConversationState) {
    this.phone = phone;
    this.state = state;
  }

  get id(): string {
    return this.state.context.conversationId;
  }

  /** Makes a message; the state has moved on, the server knows nothing yet. */
  async write(text: string): Promise<OutgoingMessage> {
    const message = unwrap(await sendMessage(this.phone.environment, this.state, { type: 'text', text }));
    this.state = message.state;
    return message;
  }

  async stage(changes: Parameters<typeof stageCommit>[2] = noChanges): Promise<StagedCommit> {
    return unwrap(await stageCommit(this.phone.environment, this.state, changes));
  }

  adopt(staged: StagedCommit): void {
    this.state = unwrap(adoptCommit(this.state, staged, this.phone.environment.now));
  }

  async receive(event: Record<string, unknown>): Promise<Received> {
    const kind = event['__typename'];
    const incoming =
      kind === 'CommitEvent'
        ? { kind: 'commit' as const, commit: fromBase64url(event['commit']) }
        : {
            kind: 'message' as const,
            transport: fromBase64url(event['transport']),
            body: fromBase64url(event['body']),
          };
    const received = unwrap(await receive(this.phone.environment, this.state, incoming));
    if (received.kind !== 'removed') this.state = received.state;
    return received;
  }
}

/** The inputs of `createConversation` for a direct conversation, and the creator's side once it is accepted. */
export async function stageDirect(
  alice: Phone,
  bob: Phone,
  packages: readonly VerifiedKeyPackage[],
  historyPolicy: 'archived' | 'ephemeral' = 'archived',
) {
  alice.meet(bob);
  bob.meet(alice);
  const conversationId = unwrap(parseConversationId(uuidv7()));
  const created = unwrap(
    await createConversation(alice.environment, {
      conversationId,
      participants: [alice.identity.id, bob.identity.id],
      historyPolicy,
      messageTimer: null,
    }),
  );
  const side = new Side(alice, created.state);
  const staged = await side.stage({ ...noChanges, add: packages });
  const input = {
    id: conversationId,
    groupInfo: base64url(created.groupInfo),
    ratchetTree: base64url(created.ratchetTree),
    commit: commitInput(staged),
  };
  return { side, staged, input };
}

export const conversationFields = `
  ...on CreateConversationPayload { seq conversation { id kind epoch lastSeq participants { handle } } }
  ...on ConversationExistsError { conversation { id } }
  ...on CommitRejectedError { reason } ...on NotEligibleError { reasons }`;

export const commitFields =
  '...on CommitToConversationPayload { seq epoch } ...on StaleEpochError { epoch } ...on CommitRejectedError { reason }';

export const sendFields = `...on SendMessagePayload { seq acceptedAt } ...on NotEligibleError { reasons }
  ...on StaleEpochError { epoch }
  ...on MessageRejectedError { reason } ...on CounterMismatchError { lastCounter }`;

export function commitInput({
  commit,
  groupInfo,
  welcome,
}: Pick<StagedCommit, 'commit' | 'groupInfo' | 'welcome'>) {
  return {
    commit: base64url(commit),
    groupInfo: base64url(groupInfo),
    ...(welcome === null ? {} : { welcome: base64url(welcome) }),
  };
}

/** Two people follow each other, and so may exchange encrypted messages (A4). */
export async function befriend(alice: Phone, bob: Phone): Promise<void> {
  for (const [from, to] of [
    [alice, bob],
    [bob, alice],
  ] as const) {
    const outcome = await mutate(from.session, 'followAccount', { accountId: to.identity.id });
    expectType(outcome, 'RelationshipPayload');
  }
}

export async function claim(
  phone: Phone,
  of: Phone,
  deviceIds?: readonly string[],
): Promise<VerifiedKeyPackage[]> {
  const outcome = await mutate(
    phone.session,
    'claimKeyPackages',
    { accountId: of.identity.id, ...(deviceIds === undefined ? {} : { deviceIds }) },
    '...on ClaimKeyPackagesPayload { keyPackages { deviceId keyPackage } account { id } }',
  );
  expectType(outcome, 'ClaimKeyPackagesPayload');
  const claimed = outcome['keyPackages'] as { keyPackage: string }[];
  const now = Date.now();
  const verified = claimed.map(({ keyPackage }) =>
    verifyKeyPackage(fromBase64url(keyPackage), of.identity.roster, now),
  );
  return (await Promise.all(verified)).map(unwrap);
}

/** A direct conversation that both sides are in, between two who follow each other. */
export async function startDirect(
  alice: Phone,
  bob: Phone,
  historyPolicy: 'archived' | 'ephemeral' = 'archived',
): Promise<{ readonly a: Side; readonly b: Side; readonly staged: StagedCommit }> {
  await befriend(alice, bob);
  const { side, staged, input } = await stageDirect(alice, bob, await claim(alice, bob), historyPolicy);
  expectType(
    await mutate(alice.session, 'createConversation', input, conversationFields),
    'CreateConversationPayload',
  );
  side.adopt(staged);
  return { a: side, b: await joined(bob, staged), staged };
}

/** The side of a device that a commit has added. */
export async function joined(phone: Phone, { welcome, ratchetTree }: StagedCommit): Promise<Side> {
  if (welcome === null) throw new Error('a commit without a welcome');
  for (const keyPackage of phone.packages) {
    const parcel = { welcome, ratchetTree, keyPackage };
    const result = await joinFromWelcome(phone.environment, parcel);
    if (result.ok) return new Side(phone, result.value.state);
  }
  throw new Error('no key package that the welcome names');
}

/** The input of `sendMessage`. */
export function messageInput(side: Side, { body, transport, messageId }: OutgoingMessage, counter?: number) {
  return {
    conversationId: side.id,
    epoch: epochOf(side.state),
    messageId,
    body: base64url(body),
    transport: base64url(transport),
    counter: counter ?? side.counter + 1,
  };
}

/** Sends a text; the server accepts it. */
export async function say(side: Side, text: string): Promise<Outcome> {
  const input = messageInput(side, await side.write(text));
  const outcome = expectType(
    await mutate(side.phone.session, 'sendMessage', input, sendFields),
    'SendMessagePayload',
  );
  side.counter += 1;
  return outcome;
}

export const commitThrough = async (side: Side, staged: StagedCommit, epoch: number): Promise<Outcome> =>
  mutate(
    side.phone.session,
    'commitToConversation',
    { conversationId: side.id, epoch, commit: commitInput(staged) },
    commitFields,
  );
