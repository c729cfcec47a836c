import type { EntityManager } from '@mikro-orm/core';
import {
  acceptCommit,
  type ConversationId,
  type DeliveryEnvironment,
  type LeafIdentity,
  limits,
  parseAccountId,
  parseConversationId,
  parseDeviceId,
  restoreConversation,
} from '@sotto/protocol/public';
import { invalidInput, isFailure, notFound, rateLimited, requireDevice } from '../../failures.ts';
import type {
  CommitInput,
  CommitToConversationInput,
  InvalidInputError,
  ResolversTypes,
  StaleEpochError,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { Clock, EventBus, RateLimiter } from '../../ports/index.ts';
import type { DeviceViewer } from '../../viewer.ts';
import { accountRepository } from '../account/index.ts';
import { deviceTopic } from '../device/index.ts';
import { visibility } from '../social/index.ts';
import type { Conversation } from './conversation.entity.ts';
import { conversationRepository } from './conversation.repository.ts';
import { withRosters } from './delivery-environment.ts';
import { eventRepository } from './event.repository.ts';
import type { Membership } from './position.repository.ts';
import { type CommitRecord, recordCommit } from './record-commit.ts';
import { commitRejected, rejectionOf } from './rejection.ts';

export const commitBounds = {
  commit: limits.commitBytes,
  groupInfo: limits.groupInfoBytes,
  welcome: limits.welcomeBytes,
} as const;

/** A device that commits more often than this is broken. */
const commits = { name: 'commits', times: 120, perSeconds: 60 };

type CommitResult = Awaited<ResolversTypes['CommitToConversationResult']>;

/** Commits to conversations that are there: one for each epoch, in one order (R15). */
export class CommitService {
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;
  readonly #bus: EventBus;

  constructor(limiter: RateLimiter, clock: Clock, bus: EventBus) {
    this.#limiter = limiter;
    this.#clock = clock;
    this.#bus = bus;
  }

  async commit({ em, viewer }: Operation, input: CommitToConversationInput): Promise<CommitResult> {
    const me = requireDevice(viewer);
    if (isFailure(me)) return me;
    const id = parseConversationId(input.conversationId);
    if (!id.ok) return invalidInput(['conversationId'], id.error.detail);
    if (input.epoch < 0) return invalidInput(['epoch'], 'An epoch is 0 or more.');
    const fault = faultOfCommitInput(input.commit, ['commit']);
    if (fault !== null) return fault;
    if (!(await conversationRepository.takesPart(em, id.value, me.accountId)))
      return notFound('conversation');
    const repeated = await this.#repeated(em, input, me);
    if (repeated !== null) return repeated;
    const verdict = await this.#limiter.take(commits, `${me.accountId} ${me.deviceId}`);
    if (!verdict.ok) return rateLimited(commits.name, verdict);
    const checked = await this.#check(em, id.value, input, leafOf(me));
    return 'accepted' in checked ? this.#record(em, input, checked, me) : checked;
  }

  /** Tells devices that there is something for them. After the transaction, and only a hint. */
  wake(conversationId: string, members: readonly Membership[]): void {
    for (const { accountId, deviceId } of members) {
      this.#bus.publish(deviceTopic(accountId, deviceId), conversationId);
    }
  }

  /** The first answer, for a commit that was accepted before and whose answer got lost. */
  async #repeated(
    em: EntityManager,
    { conversationId, epoch, commit }: CommitToConversationInput,
    { accountId, deviceId }: DeviceViewer,
  ): Promise<CommitResult | null> {
    const event = await eventRepository.commitOf(em, conversationId, epoch);
    if (event?.commit == null || Buffer.compare(event.commit, commit.commit) !== 0) return null;
    if (event.senderAccountId !== accountId || event.senderDeviceId !== deviceId) return null;
    return accepted(event.seq, epoch + 1);
  }

  /** All that takes long happens before the transaction; a commit that comes in meanwhile is noticed in it. */
  async #check(
    em: EntityManager,
    id: ConversationId,
    input: CommitToConversationInput,
    sender: LeafIdentity,
  ) {
    const conversation = await conversationRepository.byId(em, id);
    if (conversation === null) return notFound('conversation');
    if (conversation.epoch !== input.epoch) return staleEpoch(conversation.epoch);
    const { groupInfo, ratchetTree } = await conversationRepository.state(em, id);
    const participants = await conversationRepository.participants(em, id);
    const known = participants.map(({ accountId }) => accountId);
    const upload = { ...input.commit, welcome: input.commit.welcome ?? null, sender };
    const check = async (environment: DeliveryEnvironment) => {
      const restored = await restoreConversation(environment, { groupInfo, ratchetTree });
      if (restored.ok) return acceptCommit(environment, restored.value, upload);
      // Without the rosters of an account that is gone, its leaves cannot be told from anybody's.
      if ((await accountRepository.fresh(em, known)).some(({ goneAt }) => goneAt !== null)) return null;
      throw new Error(`a stored conversation does not verify: ${restored.error.code}`);
    };
    const result = await withRosters(em, known, this.#clock().getTime(), check);
    if (result === null) return commitRejected('FORBIDDEN', 'somebody who takes part is gone');
    if (!result.ok) return rejectionOf(result.error);
    const { participants: after } = result.value.summary.context;
    if (after.length === 0) return commitRejected('FORBIDDEN', 'a conversation with nobody in it');
    return { accepted: result.value };
  }

  async #record(
    em: EntityManager,
    { conversationId, epoch, commit }: CommitToConversationInput,
    checked: Pick<CommitRecord, 'accepted'>,
    me: DeviceViewer,
  ): Promise<CommitResult> {
    const outcome = await em.transactional(async (tx) => {
      const conversation = await conversationRepository.lock(tx, conversationId);
      if (conversation === null) return notFound('conversation');
      // The commit was checked against this epoch's state; another one, or a removal, may have been faster.
      if (conversation.epoch !== epoch) return staleEpoch(conversation.epoch);
      if (!(await conversationRepository.takesPart(tx, conversationId, me.accountId))) {
        return notFound('conversation');
      }
      // Whoever is suspended keeps their own devices in order, and brings nobody else in.
      const { added } = checked.accepted.summary;
      const reaches = added.some(({ accountId }) => accountId !== me.accountId);
      if (reaches && (await visibility.reachable(tx, me.accountId, me.accountId)) === null) {
        return notFound('conversation');
      }
      const record = { conversation, ...checked, upload: commit, now: this.#clock() };
      const awake = await recordCommit(tx, record);
      await storeState(tx, conversation, checked, commit);
      return { seq: conversation.lastSeq, epoch: conversation.epoch, awake };
    });
    if (!('awake' in outcome)) return outcome;
    this.wake(conversationId, outcome.awake);
    return accepted(outcome.seq, outcome.epoch);
  }
}

async function storeState(
  tx: EntityManager,
  conversation: Conversation,
  { accepted: { ratchetTree } }: Pick<CommitRecord, 'accepted'>,
  { groupInfo }: CommitInput,
): Promise<void> {
  const state = await conversationRepository.state(tx, conversation.id);
  state.groupInfo = groupInfo;
  state.ratchetTree = ratchetTree;
}

/** The bounds of the contract, in bytes. */
export function faultOfCommitInput(input: CommitInput, path: readonly string[]): InvalidInputError | null {
  for (const field of ['commit', 'groupInfo', 'welcome'] as const) {
    const max = commitBounds[field];
    if ((input[field]?.length ?? 0) > max) return invalidInput([...path, field], `At most ${max} bytes.`);
  }
  return null;
}

/** @throws Error when the ids of a session are not what the protocol calls ids, which they are when stored. */
export function leafOf({ accountId, deviceId }: DeviceViewer): LeafIdentity {
  const account = parseAccountId(accountId);
  const device = parseDeviceId(deviceId);
  if (!account.ok || !device.ok) throw new Error('a session with malformed ids');
  return { accountId: account.value, deviceId: device.value };
}

export function staleEpoch(epoch: number): StaleEpochError {
  return {
    __typename: 'StaleEpochError',
    code: 'STALE_EPOCH',
    message: `The conversation is at epoch ${epoch}: process the events up to it and try again.`,
    epoch,
  };
}

function accepted(seq: number, epoch: number): CommitResult {
  return { __typename: 'CommitToConversationPayload', seq, epoch };
}
