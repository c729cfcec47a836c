import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
import {
  acceptCommit,
  type ConversationContext,
  type ConversationId,
  type DeliveryEnvironment,
  eligibilityReasons,
  openConversation,
  parseConversationId,
  restoreConversation,
} from '@sotto/protocol/public';
import { invalidInput, isFailure, notFound, rateLimited, requireDevice } from '../../failures.ts';
import type {
  CreateConversationInput,
  NotEligibleError,
  NotFoundError,
  ResolversTypes,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { Clock, RateLimiter } from '../../ports/index.ts';
import type { DeviceViewer } from '../../viewer.ts';
import { type EligibilityService, notEligible } from '../eligibility/index.ts';
import { socialRepository } from '../social/index.ts';
import { type CommitService, commitBounds, faultOfCommitInput, leafOf } from './commit.service.ts';
import { Conversation } from './conversation.entity.ts';
import { conversationRepository } from './conversation.repository.ts';
import { conversationModel } from './conversation-model.ts';
import { ConversationState } from './conversation-state.entity.ts';
import { withRosters } from './delivery-environment.ts';
import { eventRepository } from './event.repository.ts';
import { isOver } from './is-over.ts';
import { pairOf } from './pair.ts';
import { Position } from './position.entity.ts';
import { type CommitRecord, recordCommit } from './record-commit.ts';
import { commitRejected, rejectionOf } from './rejection.ts';
import { removeConversation } from './remove-conversation.ts';

/** Of one leaf: far less than what any tree may have. */
const MAX_TREE = 65_536;
const creations = { name: 'new conversations', times: 60, perSeconds: 3_600 };
const UUID_V7 = /^.{8}-.{4}-7.{3}-[89ab]/;

type CreateResult = Awaited<ResolversTypes['CreateConversationResult']>;
interface Checked extends Pick<CommitRecord, 'accepted'> {
  /** The id of the two's conversation that nobody can come into any more. */
  readonly replaces: string | null;
}

/** New conversations: epoch 0 and the first commit in one act. Two people have one (R14). */
export class CreateService {
  readonly #commits: CommitService;
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;
  readonly #eligibility: EligibilityService;

  constructor(commits: CommitService, limiter: RateLimiter, clock: Clock, eligibility: EligibilityService) {
    this.#eligibility = eligibility;
    this.#commits = commits;
    this.#limiter = limiter;
    this.#clock = clock;
  }

  async create({ em, viewer }: Operation, input: CreateConversationInput): Promise<CreateResult> {
    const me = requireDevice(viewer);
    if (isFailure(me)) return me;
    const id = parseConversationId(input.id);
    if (!id.ok || !UUID_V7.test(input.id)) return invalidInput(['id'], 'A UUIDv7 in lower case.');
    if (input.groupInfo.length > commitBounds.groupInfo) {
      return invalidInput(['groupInfo'], `At most ${commitBounds.groupInfo} bytes.`);
    }
    if (input.ratchetTree.length > MAX_TREE)
      return invalidInput(['ratchetTree'], `At most ${MAX_TREE} bytes.`);
    const fault = faultOfCommitInput(input.commit, ['commit']);
    if (fault !== null) return fault;
    const repeated = await this.#repeated(em, input, me);
    if (repeated !== null) return repeated;
    const verdict = await this.#limiter.take(creations, me.accountId);
    if (!verdict.ok) return rateLimited(creations.name, verdict);
    const checked = await this.#check(em, id.value, input, me);
    return 'accepted' in checked ? this.#record(em, input, checked, me) : checked;
  }

  /** The first answer, for a creation that succeeded and whose answer got lost. */
  async #repeated(
    em: EntityManager,
    { id, commit }: CreateConversationInput,
    { accountId, deviceId }: DeviceViewer,
  ): Promise<CreateResult | null> {
    const conversation = await conversationRepository.byId(em, id);
    if (conversation === null) return null;
    const event = await eventRepository.commitOf(em, id, 0);
    const own = event?.senderAccountId === accountId && event.senderDeviceId === deviceId;
    const same = event?.commit != null && Buffer.compare(event.commit, commit.commit) === 0;
    return own && same ? created(conversation) : invalidInput(['id'], 'Another conversation has this id.');
  }

  async #check(
    em: EntityManager,
    conversationId: ConversationId,
    { groupInfo, ratchetTree, commit }: CreateConversationInput,
    me: DeviceViewer,
  ): Promise<Checked | CreateResult> {
    const creator = leafOf(me);
    const now = this.#clock().getTime();
    const read = await withRosters(em, [me.accountId], now, (environment) =>
      restoreConversation(environment, { groupInfo, ratchetTree }),
    );
    if (!read.ok) return rejectionOf(read.error);
    const people = read.value.context.participants.map(({ accountId }) => accountId);
    const pair = pairIn(read.value.context);
    const existing = pair === null ? null : await conversationRepository.byPair(em, pair);
    const isOurs = people.some((accountId) => accountId === me.accountId);
    const replaces = existing !== null && isOurs && (await isOver(em, existing, now)) ? existing.id : null;
    if (existing !== null && isOurs && replaces === null) return exists(existing);

    const refusal = await this.#refusal(em, me, people);
    if (refusal !== null) return refusal;

    const upload = { ...commit, welcome: commit.welcome ?? null, sender: creator };
    const check = async (environment: DeliveryEnvironment) => {
      const opened = await openConversation(environment, { conversationId, creator, groupInfo, ratchetTree });
      return opened.ok ? acceptCommit(environment, opened.value, upload) : opened;
    };
    const result = await withRosters(em, people, now, check);
    if (!result.ok) return rejectionOf(result.error);
    const { added, external } = result.value.summary;
    const present = new Set<string>([me.accountId, ...added.map(({ accountId }) => accountId)]);
    if (external || people.some((accountId) => !present.has(accountId))) {
      return commitRejected('FORBIDDEN', 'the first commit adds a device of everybody who takes part');
    }
    return { accepted: result.value, replaces };
  }

  /** The creator has to be eligible to write to everybody else (A4). */
  async #refusal(
    em: EntityManager,
    { accountId }: DeviceViewer,
    people: readonly string[],
  ): Promise<NotFoundError | NotEligibleError | null> {
    const others = people.filter((id) => id !== accountId);
    // Whoever does not take part is no creator, and is told so by the check of the commit.
    if (others.length === people.length) return null;
    const verdicts = await this.#eligibility.decideAll(em, accountId, others);
    if (verdicts.some((verdict) => verdict === null || verdict.unreachable)) return notFound('account');
    const unmet = new Set(verdicts.flatMap((verdict) => verdict?.reasons ?? []));
    const reasons = eligibilityReasons.filter((reason) => unmet.has(reason));
    return reasons.length === 0 ? null : notEligible(reasons);
  }

  async #record(
    em: EntityManager,
    { id, commit }: CreateConversationInput,
    { accepted, replaces }: Checked,
    me: DeviceViewer,
  ): Promise<CreateResult> {
    const { context, committer } = accepted.summary;
    const pair = pairIn(context);
    const now = this.#clock();
    try {
      const people = context.participants.map(({ accountId }) => accountId);
      const outcome = await em.transactional(async (tx) => {
        // A block takes the same locks: it comes before this decision, or after the conversation is there.
        await socialRepository.lockAccounts(tx, people);
        const refusal = await this.#refusal(tx, me, people);
        if (refusal !== null) return refusal;
        if (replaces !== null) await removeConversation(tx, replaces);
        const conversation = tx.create(Conversation, {
          id,
          kind: context.kind === 'direct' ? 'DIRECT' : 'GROUP',
          pair,
          createdAt: now,
          historyPolicy: context.historyPolicy === 'ephemeral' ? 'EPHEMERAL' : 'ARCHIVED',
          epoch: 0,
          lastSeq: 0,
          transportFloor: 0,
          removalDue: false,
        });
        const { ratchetTree } = accepted;
        tx.create(ConversationState, { conversationId: id, groupInfo: commit.groupInfo, ratchetTree });
        const creator = { ...committer, firstSeq: 1, welcomeSeq: null, leftSeq: null, ackedSeq: 0 };
        tx.create(Position, { conversationId: id, ...creator, pending: true, counter: 0 });
        // Takes the id and the pair, or fails, before anything is built on them.
        await tx.flush();
        const awake = await recordCommit(tx, { conversation, accepted, upload: commit, now });
        return { conversation, awake };
      });
      if (!('awake' in outcome)) return outcome;
      this.#commits.wake(id, outcome.awake);
      return created(outcome.conversation);
    } catch (error) {
      if (!(error instanceof UniqueConstraintViolationException)) throw error;
      const winner = pair === null ? null : await conversationRepository.byPair(em.fork(), pair);
      return winner === null ? invalidInput(['id'], 'Another conversation has this id.') : exists(winner);
    }
  }
}

/** What the two of a direct conversation have only one of. */
function pairIn({ kind, participants }: ConversationContext): string | null {
  if (kind !== 'direct') return null;
  const [a = '', b = ''] = participants.map(({ accountId }) => accountId);
  return pairOf(a, b);
}

function created(conversation: Conversation): CreateResult {
  return { __typename: 'CreateConversationPayload', conversation: conversationModel(conversation), seq: 1 };
}

function exists(conversation: Conversation): CreateResult {
  return {
    __typename: 'ConversationExistsError',
    code: 'CONVERSATION_EXISTS',
    message: 'The two have a direct conversation already.',
    conversation: conversationModel(conversation),
  };
}
