import type { EntityManager } from '@mikro-orm/core';
import { invalidInput, isFailure, notFound, requireViewer } from '../../failures.ts';
import type {
  AcceptMessageRequestInput,
  MarkRegularConversationInput,
  ResolversTypes,
} from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { EventBus } from '../../ports/index.ts';
import { accountRepository } from '../account/index.ts';
import { isActive, socialRepository } from '../social/index.ts';
import { idRule, isId } from './bounds.ts';
import { inboxRepository, inboxTopic } from './inbox.repository.ts';
import { type Held, regularRepository } from './regular.repository.ts';
import { regularConversationModel } from './regular-model.ts';

type MarkResult = Awaited<ResolversTypes['RegularConversationResult']>;

/** What an account does with its own side of a conversation. The other side never learns of it. */
export class RegularMarkService {
  readonly #bus: EventBus;

  constructor(bus: EventBus) {
    this.#bus = bus;
  }

  /** Accepts a message request (A3); of what is none it changes nothing. */
  async accept(operation: Operation, { conversationId }: AcceptMessageRequestInput): Promise<MarkResult> {
    return this.#change(operation, conversationId, async (tx, held) => {
      const [account] = await accountRepository.fresh(tx, [held.own.accountId]);
      // An act towards somebody else, which a suspended account has none of.
      if (account === undefined || !isActive(account)) return notFound('conversation');
      return acceptRequest(tx, held);
    });
  }

  async mark(operation: Operation, input: MarkRegularConversationInput): Promise<MarkResult> {
    if ((input.readSeq ?? 0) < 0) {
      const me = requireViewer(operation.viewer);
      return isFailure(me) ? me : invalidInput(['readSeq'], 'A number is 0 or more.');
    }
    return this.#change(operation, input.conversationId, async (_, { conversation, own }) => {
      const readSeq = input.readSeq ?? own.readSeq;
      if (readSeq > conversation.lastSeq) return invalidInput(['readSeq'], 'It is behind the newest change.');
      const { pinned, muted, archived } = own;
      const marks = {
        readSeq: Math.max(own.readSeq, readSeq),
        pinned: input.pinned ?? pinned,
        muted: input.muted ?? muted,
        archived: input.archived ?? archived,
      };
      const names = ['readSeq', 'pinned', 'muted', 'archived'] as const;
      const changed = names.some((name) => own[name] !== marks[name]);
      Object.assign(own, marks);
      return changed;
    });
  }

  /** @param act changes the viewer's side and says whether it did. */
  async #change(
    { em, viewer }: Operation,
    conversationId: string,
    act: (tx: EntityManager, held: Held) => Promise<boolean | Extract<MarkResult, { code: string }>>,
  ): Promise<MarkResult> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    if (!isId(conversationId)) return invalidInput(['conversationId'], idRule);
    const result = await em.transactional(async (tx): Promise<MarkResult> => {
      const held = await regularRepository.hold(tx, conversationId, me.accountId);
      if (held === null) return notFound('conversation');
      const outcome = await act(tx, held);
      if (typeof outcome !== 'boolean') return outcome;
      if (outcome) await inboxRepository.advance(tx, [held.own]);
      const conversation = regularConversationModel(held.conversation, held.own);
      return { __typename: 'RegularConversationPayload', conversation };
    });
    if (!isFailure(result)) this.#bus.publish(inboxTopic(me.accountId), 'changed');
    return result;
  }
}

/** @returns whether there was a request; its account still has to be given a revision for it. */
export async function acceptRequest(tx: EntityManager, { own, peer }: Held): Promise<boolean> {
  if (!own.request) return false;
  own.request = false;
  // Nobody can be written to by an account that is gone, so nothing is noted of it.
  if (peer !== null) await socialRepository.noteAccepted(tx, own.accountId, peer.accountId);
  return true;
}
