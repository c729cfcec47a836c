import {
  CommitToConversationDocument,
  ConversationEventsDocument,
  ConversationFactsDocument,
  type ConversationFactsFragment,
  CreateConversationDocument,
  GroupInfoDocument,
  OwnConversationsDocument,
} from '../../generated/operations.ts';
import type { CommitUpload, ConversationFacts, Reply, TransportPort } from '../../ports/index.ts';
import { accountOf, notEligible } from './account-facts.ts';
import { decodeBytes, decodeTime, encodeBytes } from './bytes.ts';
import { eventOf } from './events.ts';
import { read, refuse, refuseShared, succeed } from './reply.ts';
import type { Requester } from './request.ts';

type ConversationCalls = Pick<
  TransportPort,
  'conversations' | 'conversation' | 'groupInfo' | 'events' | 'createConversation' | 'commit'
>;

const EVENTS = 100;
/** Each comes with the people who take part, and the server bounds what one operation may ask for. */
const CONVERSATIONS = 20;

export function conversationCalls(requester: Requester): ConversationCalls {
  return {
    conversations: () => allConversations(requester),
    async conversation(id) {
      return read(await requester.ask(ConversationFactsDocument, { id }), ({ conversation }) =>
        succeed(conversation && factsOf(conversation)),
      );
    },
    async groupInfo(id) {
      return read(await requester.ask(GroupInfoDocument, { id }), ({ conversation }) =>
        succeed(
          conversation && {
            ...factsOf(conversation),
            groupInfo: decodeBytes(conversation.groupInfo),
            ratchetTree: decodeBytes(conversation.ratchetTree),
          },
        ),
      );
    },
    async events(id, after) {
      const outcome = await requester.ask(ConversationEventsDocument, { id, after, first: EVENTS });
      return read(outcome, ({ conversation }) =>
        succeed(
          conversation && {
            events: conversation.events.events.map(eventOf),
            hasNextPage: conversation.events.hasNextPage,
          },
        ),
      );
    },
    async createConversation({ id, groupInfo, ratchetTree, commit }) {
      const input = {
        id,
        groupInfo: encodeBytes(groupInfo),
        ratchetTree: encodeBytes(ratchetTree),
        commit: commitInput(commit),
      };
      const outcome = await requester.ask(CreateConversationDocument, { input });
      return read(outcome, ({ createConversation: result }) => {
        switch (result.__typename) {
          case 'CreateConversationPayload':
            return succeed(result.seq);
          case 'ConversationExistsError':
            return refuse({ code: 'conversation-exists', conversation: factsOf(result.conversation) });
          case 'CommitRejectedError':
            return refuse({ code: 'commit-rejected', reason: result.reason });
          case 'NotEligibleError':
            return refuse(notEligible(result.reasons));
          case 'NotFoundError':
            return refuse({ code: 'not-found' });
          default:
            return refuseShared(result);
        }
      });
    },
    async commit(conversationId, epoch, commit) {
      const input = { conversationId, epoch, commit: commitInput(commit) };
      const outcome = await requester.ask(CommitToConversationDocument, { input });
      return read(outcome, ({ commitToConversation: result }) => {
        switch (result.__typename) {
          case 'CommitToConversationPayload':
            return succeed(result.seq);
          case 'StaleEpochError':
            return refuse({ code: 'stale-epoch', epoch: result.epoch });
          case 'CommitRejectedError':
            return refuse({ code: 'commit-rejected', reason: result.reason });
          case 'NotFoundError':
            return refuse({ code: 'not-found' });
          default:
            return refuseShared(result);
        }
      });
    },
  };
}

async function allConversations(requester: Requester): Reply<readonly ConversationFacts[]> {
  const all: ConversationFacts[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof onePage>> = await onePage(requester, after);
    if (!page.ok) return page;
    if (page.value === null) return refuse({ code: 'not-signed-in' });
    all.push(...page.value.nodes);
    after = page.value.next;
    if (after === null) return succeed(all);
  }
}

async function onePage(requester: Requester, after: string | null) {
  const outcome = await requester.ask(OwnConversationsDocument, { first: CONVERSATIONS, after });
  return read(outcome, ({ viewer }) => {
    if (viewer === null) return succeed(null);
    const { edges, pageInfo } = viewer.conversations;
    // A server that says "more" and shows nothing would be asked for ever.
    const next = pageInfo.hasNextPage && edges.length > 0 ? pageInfo.endCursor : null;
    return succeed({ nodes: edges.map(({ node }) => factsOf(node)), next });
  });
}

function factsOf(fragment: ConversationFactsFragment): ConversationFacts {
  return {
    id: fragment.id,
    kind: fragment.kind === 'DIRECT' ? 'direct' : 'group',
    epoch: fragment.epoch,
    lastSeq: fragment.lastSeq,
    createdAt: decodeTime(fragment.createdAt),
    participants: fragment.participants.map(({ identity, ...account }) => ({
      ...accountOf(account),
      identity: identity && { root: decodeBytes(identity.root), version: identity.version },
    })),
  };
}

function commitInput({ commit, groupInfo, welcome }: CommitUpload) {
  return {
    commit: encodeBytes(commit),
    groupInfo: encodeBytes(groupInfo),
    welcome: welcome && encodeBytes(welcome),
  };
}
