import {
  AcceptMessageRequestDocument,
  DeleteRegularConversationDocument,
  DeleteRegularMessageDocument,
  MarkRegularConversationDocument,
  ReactToRegularMessageDocument,
  RegularChangesDocument,
  type RegularFactsFragment,
  RegularMessagesDocument,
  type RegularTextFragment,
  SendRegularMessageDocument,
  StartRegularConversationDocument,
} from '../../generated/operations.ts';
import type { RegularFacts, RegularText, RegularTransport } from '../../ports/index.ts';
import { accountOf } from './account-facts.ts';
import { decodeTime } from './bytes.ts';
import { read, refuse, refuseShared, type SharedRefusal, succeed } from './reply.ts';
import type { Requester } from './request.ts';

const PAGE = 50;
const CHANGES = 100;

export function regularCalls(requester: Requester): RegularTransport {
  return {
    async startRegular(accountId) {
      const outcome = await requester.ask(StartRegularConversationDocument, { input: { accountId } });
      return read(outcome, ({ startRegularConversation: result }) => {
        if (result.__typename === 'StartRegularConversationPayload') {
          return succeed(regularOf(result.conversation));
        }
        return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
      });
    },
    async regularMessages(id, before) {
      const outcome = await requester.ask(RegularMessagesDocument, { id, before, first: PAGE });
      return read(outcome, ({ regularConversation: conversation }) =>
        succeed(
          conversation && {
            messages: conversation.messages.messages.map(textOf),
            hasNextPage: conversation.messages.hasNextPage,
          },
        ),
      );
    },
    async regularChanges(id, { seq, revision }) {
      const after = { afterSeq: seq, afterRevision: revision };
      const outcome = await requester.ask(RegularChangesDocument, { id, ...after, first: CHANGES });
      return read(outcome, ({ regularConversation: conversation }) => {
        if (conversation === null) return succeed(null);
        const { messages, deletedMessageIds, throughSeq, throughRevision, hasNextPage } =
          conversation.changes;
        return succeed({
          messages: messages.map(textOf),
          deletedMessageIds,
          through: { seq: throughSeq, revision: throughRevision },
          hasNextPage,
        });
      });
    },
    async sendRegular(conversationId, id, text) {
      const input = { conversationId, id, text };
      const outcome = await requester.ask(SendRegularMessageDocument, { input });
      return read(outcome, ({ sendRegularMessage: result }) => {
        switch (result.__typename) {
          case 'SendRegularMessagePayload':
            return succeed(textOf(result.message));
          case 'NotDeliverableError':
            return refuse({ code: 'not-deliverable' });
          case 'NotFoundError':
            return refuse({ code: 'not-found' });
          default:
            return refuseShared(result);
        }
      });
    },
    async reactRegular(conversationId, messageId, emoji) {
      const input = { conversationId, messageId, emoji };
      const outcome = await requester.ask(ReactToRegularMessageDocument, { input });
      return read(outcome, ({ reactToRegularMessage: result }) => {
        switch (result.__typename) {
          case 'ReactToRegularMessagePayload':
            return succeed(textOf(result.message));
          case 'NotDeliverableError':
            return refuse({ code: 'not-deliverable' });
          case 'RequestPendingError':
            return refuse({ code: 'request-pending' });
          case 'NotFoundError':
            return refuse({ code: 'not-found' });
          default:
            return refuseShared(result);
        }
      });
    },
    async deleteRegularMessage(conversationId, messageId) {
      const input = { conversationId, messageId };
      const outcome = await requester.ask(DeleteRegularMessageDocument, { input });
      return read(outcome, ({ deleteRegularMessage: result }) => {
        if (result.__typename === 'DeleteRegularMessagePayload') return succeed(undefined);
        return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
      });
    },
    async deleteRegular(conversationId, throughSeq) {
      const input = { conversationId, throughSeq };
      const outcome = await requester.ask(DeleteRegularConversationDocument, { input });
      return read(outcome, ({ deleteRegularConversation: result }) => changed(result));
    },
    async acceptRequest(conversationId) {
      const outcome = await requester.ask(AcceptMessageRequestDocument, { input: { conversationId } });
      return read(outcome, ({ acceptMessageRequest: result }) => changed(result));
    },
    async markRegular(conversationId, marks) {
      const outcome = await requester.ask(MarkRegularConversationDocument, {
        input: { conversationId, ...marks },
      });
      return read(outcome, ({ markRegularConversation: result }) => changed(result));
    },
  };
}

type Changed =
  | { readonly __typename: 'RegularConversationPayload'; readonly conversation: RegularFactsFragment }
  | { readonly __typename: 'NotFoundError' }
  | SharedRefusal;

function changed(result: Changed) {
  if (result.__typename === 'RegularConversationPayload') return succeed(regularOf(result.conversation));
  return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
}

/** @throws MalformedAnswer */
export function regularOf(fragment: RegularFactsFragment): RegularFacts {
  const { __typename, peer, createdAt, updatedAt, ...facts } = fragment;
  return {
    ...facts,
    peer: accountOf(peer),
    createdAt: decodeTime(createdAt),
    updatedAt: decodeTime(updatedAt),
  };
}

function textOf({ id, seq, senderAccountId, text, sentAt, reactions }: RegularTextFragment): RegularText {
  return {
    id,
    seq,
    senderAccountId,
    text,
    sentAt: decodeTime(sentAt),
    reactions: reactions.map(({ accountId, emoji }) => ({ accountId, emoji })),
  };
}
