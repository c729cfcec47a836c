import {
  ArchiveMessagesDocument,
  ClearConversationDocument,
  ConversationHistoryDocument,
  DeleteMessagesDocument,
} from '../../generated/operations.ts';
import type { HistoryTransport } from '../../ports/index.ts';
import { decodeBytes, encodeBytes, MalformedAnswer } from './bytes.ts';
import { eventOf } from './events.ts';
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

function messageOf(fragment: Parameters<typeof eventOf>[0]) {
  const event = eventOf(fragment);
  if (event.kind !== 'message') throw new MalformedAnswer();
  return event;
}
