import { parseConversationId } from '@sotto/protocol';
import type { ConversationFailure, Device, LoadedHistory, TimelinePage } from '../api/index.ts';
import { refreshLeaf } from '../group/index.ts';
import { loadArchived, readArchived } from '../history/index.ts';
import { discardItem, enqueueText, markRead, newItemId, retryItem } from '../message/index.ts';
import { loadRegular, readHistory } from '../regular/index.ts';
import { NOT_READY, type ReadyCalls } from './ready-calls.ts';

type MessageCalls = Pick<
  Device,
  'timeline' | 'loadHistory' | 'sendText' | 'retry' | 'discard' | 'markRead' | 'refreshKeys'
>;

const EMPTY_PAGE: TimelinePage = { items: [], hasEarlier: false };

/** What is said in a conversation. */
export function messageCalls(calls: ReadyCalls): MessageCalls {
  const { lifecycle } = calls;
  return {
    async timeline(conversationId, page) {
      const running = await lifecycle.running();
      const id = parseConversationId(conversationId);
      if (running === undefined || !id.ok) return EMPTY_PAGE;
      const { context, sync } = running;
      const isOnline = sync.connection.state === 'online';
      const isEncrypted = context.table.record(id.value) !== undefined;
      return await lifecycle.guard(() =>
        isEncrypted ? readArchived(context, id.value, page, isOnline) : readHistory(context, id.value, page),
      );
    },
    loadHistory: (conversationId) =>
      calls.useConversation<LoadedHistory, ConversationFailure>(
        conversationId,
        async ({ context, sync }, id) => {
          const record = context.regular.record(id);
          if (record !== undefined) return await loadRegular(context, record);
          if (sync.connection.state !== 'online') return { ok: false, error: { code: 'offline' } };
          return await loadArchived(context, id);
        },
      ),
    async sendText(conversationId, text, itemId) {
      const running = await lifecycle.running();
      if (running === undefined) return NOT_READY;
      const id = parseConversationId(conversationId);
      if (!id.ok) return { ok: false, error: { code: 'unknown-conversation' } };
      const { context, sync } = running;
      return await lifecycle.guard(async () => {
        const queued = await enqueueText(context, id.value, text, itemId ?? newItemId(context));
        if (queued.ok) sync.send(id.value);
        return queued;
      });
    },
    async retry(itemId) {
      const running = await lifecycle.running();
      if (running === undefined) return;
      await lifecycle.guard(async () => {
        const conversationId = await retryItem(running.context, itemId);
        if (conversationId !== null) running.sync.send(conversationId);
      });
    },
    async discard(itemId) {
      const running = await lifecycle.running();
      if (running === undefined) return false;
      return await lifecycle.guard(() => discardItem(running.context, itemId));
    },
    async markRead(conversationId, upTo) {
      const running = await lifecycle.running();
      const id = parseConversationId(conversationId);
      if (running === undefined || !id.ok) return;
      await lifecycle.guard(async () => {
        const moved = await markRead(running.context, id.value, upTo);
        if (moved && running.context.regular.record(id.value) !== undefined) running.sync.read(id.value);
      });
    },
    async refreshKeys(conversationId) {
      const running = await lifecycle.running();
      if (running === undefined) return NOT_READY;
      const id = parseConversationId(conversationId);
      if (!id.ok) return { ok: false, error: { code: 'unknown-conversation' } };
      return await lifecycle.guard(() => refreshLeaf(running.context, id.value));
    },
  };
}
