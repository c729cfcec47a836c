import {
  ArchiveMessagesDocument,
  ClearConversationDocument,
  ConversationHistoryDocument,
  type ConversationHistoryQuery,
  DeleteMessagesDocument,
} from '../../generated/operations.ts';
import type { HistoryTransport, MessageEvent } from '../../ports/index.ts';
import { decodeBytes, decodeTime, encodeBytes } from './bytes.ts';
import { read, refuse, refuseShared, succeed } from './reply.ts';
import type { Requester } from './request.ts';

export function historyCalls(requester: Requester): HistoryTransport {
  return {
    async history(id, before, first) {
      const outcome = await requester.ask(ConversationHistoryDocument, { id, before, first });
      return read(outcome, ({ conversation }) =>
        succeed(
          conversation && {
            entries: conversation.history.entries.map(({ message, archived }) => ({
              message: messageOf(message),
              archived: archived === null ? null : decodeBytes(archived),
            })),
            hasNextPage: conversation.history.hasNextPage,
          },
        ),
      );
    },
    async archiveMessages(items) {
      const input = { items: items.map((item) => ({ ...item, sealed: encodeBytes(item.sealed) })) };
      return read(await requester.ask(ArchiveMessagesDocument, { input }), ({ archiveMessages: result }) => {
        if (result.__typename === 'ArchiveMessagesPayload') return succeed(undefined);
        return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
      });
    },
    async deleteMessages(conversationId, seqs) {
      const input = { conversationId, seqs };
      return read(await requester.ask(DeleteMessagesDocument, { input }), ({ deleteMessages: result }) => {
        if (result.__typename === 'DeleteMessagesPayload') return succeed(undefined);
        return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
      });
    },
    async clearConversation(conversationId, upTo) {
      const outcome = await requester.ask(ClearConversationDocument, { input: { conversationId, upTo } });
      return read(outcome, ({ clearConversation: result }) => {
        if (result.__typename === 'ClearConversationPayload') return succeed(undefined);
        return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
      });
    },
  };
}

type Fragment = NonNullable<
  ConversationHistoryQuery['conversation']
>['history']['entries'][number]['message'];

function messageOf({ body, acceptedAt, ...message }: Fragment): MessageEvent {
  return {
    ...message,
    kind: 'message',
    acceptedAt: decodeTime(acceptedAt),
    body: body === null ? null : decodeBytes(body),
    transport: null,
  };
}
