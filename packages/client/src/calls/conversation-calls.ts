import { parseAccountId } from '@sotto/protocol';
import type { ConversationFailure, Device, ReactFailure, StartConversationFailure } from '../api/index.ts';
import { deleteConversation, deleteMessage } from '../deletion/index.ts';
import { startEncrypted } from '../group/index.ts';
import { enqueueReaction, markHere } from '../message/index.ts';
import {
  acceptRequest,
  deleteRegular,
  deleteRegularMessage,
  markRegular,
  reactRegular,
  startRegular,
} from '../regular/index.ts';
import { NOT_READY, type ReadyCalls } from './ready-calls.ts';

type ConversationCalls = Pick<
  Device,
  | 'startConversation'
  | 'acceptRequest'
  | 'deleteConversation'
  | 'deleteMessage'
  | 'mark'
  | 'react'
  | 'conversations'
>;

/** Conversations of both kinds, as the list has them. */
export function conversationCalls(calls: ReadyCalls): ConversationCalls {
  const { lifecycle } = calls;
  return {
    async startConversation(accountId, security = 'encrypted', history = 'archived') {
      const running = await lifecycle.running();
      if (running === undefined) return NOT_READY;
      const id = parseAccountId(accountId);
      const { context } = running;
      if (!id.ok || id.value === context.self.accountId) return refused('not-found');
      if (security === 'encrypted' && !context.isRegistered) return refused('unregistered');
      return await lifecycle.guard(async () => {
        // One at a time for each account: two calls are two clicks on one button.
        const started = await running.starts.run(`${security} ${id.value}`, () =>
          security === 'regular'
            ? startRegular(context, id.value)
            : startEncrypted(context, id.value, history),
        );
        if (!started.ok) return started;
        const summary = await context.shown.summary(started.value);
        if (summary === null) throw new TypeError('a conversation that was started is not there');
        return { ok: true, value: summary };
      });
    },
    acceptRequest: (conversationId) => calls.useRegular(conversationId, acceptRequest),
    deleteConversation: (conversationId) =>
      calls.useConversation<void, ConversationFailure>(conversationId, async ({ context }, id) => {
        const record = context.regular.record(id);
        return record === undefined
          ? await deleteConversation(context, id)
          : await deleteRegular(context, record);
      }),
    deleteMessage: (conversationId, itemId) =>
      calls.useConversation<void, ConversationFailure>(conversationId, async ({ context }, id) => {
        const record = context.regular.record(id);
        return record === undefined
          ? await deleteMessage(context, id, itemId)
          : await deleteRegularMessage(context, record, itemId);
      }),
    mark: (conversationId, marks) =>
      calls.useConversation(conversationId, async ({ context }, id) => {
        const record = context.regular.record(id);
        if (record !== undefined) return await markRegular(context, record, marks);
        await markHere(context, id, marks);
        return { ok: true, value: undefined };
      }),
    react: (conversationId, itemId, emoji) =>
      calls.useConversation<void, ReactFailure>(conversationId, async ({ context, sync }, id) => {
        const record = context.regular.record(id);
        if (record !== undefined) return await reactRegular(context, record, itemId, emoji);
        const queued = await enqueueReaction(context, id, itemId, emoji);
        if (queued.ok) sync.send(id);
        return queued;
      }),
    async conversations() {
      const running = await lifecycle.running();
      if (running === undefined) return [];
      return await lifecycle.guard(() => running.context.shown.list());
    },
  };
}

function refused<const Code extends Exclude<StartConversationFailure['code'], 'not-eligible'>>(code: Code) {
  // A code without further fields is a failure of its own.
  return { ok: false, error: { code } as Extract<StartConversationFailure, { code: Code }> } as const;
}
