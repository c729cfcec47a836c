import type { ConversationSummary, MessageItem } from '@sotto/client';
import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { createInbox } from './inbox.ts';
import { createInboxView, matches, select, unreadTotal } from './inbox-view.ts';
import { someone } from './someone.ts';

function conversation(conversationId: string, over: Partial<ConversationSummary> = {}): ConversationSummary {
  return {
    conversationId,
    security: 'regular',
    kind: 'direct',
    historyPolicy: null,
    request: false,
    people: [
      { ...someone, accountId: `p-${conversationId}`, handle: conversationId, displayName: conversationId },
    ],
    last: null,
    unread: 0,
    updatedAt: 0,
    state: 'open',
    pinned: false,
    muted: false,
    archived: false,
    ...over,
  };
}

const all = [
  conversation('ada', { unread: 2 }),
  conversation('bob'),
  conversation('cleo', { archived: true, unread: 1 }),
  conversation('dan', { request: true, unread: 4 }),
  conversation('eve', { muted: true, unread: 8 }),
];
const ids = (over: Partial<Parameters<typeof select>[1]>) =>
  select(all, { filter: 'all', query: '', keep: null, ...over }).map((entry) => entry.conversationId);

describe('what the list shows', () => {
  it('is everything but the archive and the requests', () => {
    expect(ids({})).toEqual(['ada', 'bob', 'eve']);
  });

  it('is what is unread, and what has just been read because it is open', () => {
    expect(ids({ filter: 'unread' })).toEqual(['ada', 'eve']);
    expect(ids({ filter: 'unread', keep: 'bob' })).toEqual(['ada', 'bob', 'eve']);
  });

  it('is the archive', () => {
    expect(ids({ filter: 'archived' })).toEqual(['cleo']);
  });

  it('is what was searched for, also in the archive, and never a request', () => {
    expect(ids({ query: 'cl' })).toEqual(['cleo']);
    expect(ids({ query: 'd' })).toEqual(['ada']);
    expect(ids({ filter: 'unread', query: 'b' })).toEqual([]);
  });
});

describe('a search', () => {
  const person = { displayName: 'Inês Müller-Łapiński', handle: 'ines_m' };
  it.each(['ines', 'INÊS', 'muller', '@ines_m', 'm ines', '  Ines  ', 'ines\u0302', ''])(
    'finds by %j',
    (query) => {
      expect(matches(person, query)).toBe(true);
    },
  );
  it.each(['inez', 'muller ana', '@ada'])('does not find by %j', (query) => {
    expect(matches(person, query)).toBe(false);
  });
  it('finds names of other scripts', () => {
    expect(matches({ displayName: '俊伟 Chen', handle: 'junwei' }, '俊')).toBe(true);
  });
});

it('the title counts neither what is muted, nor the archive, nor requests', () => {
  expect(unreadTotal(all)).toBe(2);
});

describe('the view', () => {
  it('keeps pinned ones first, then the newest, and forgets what was removed', () =>
    createRoot(async (dispose) => {
      let emit: Parameters<Parameters<typeof createInbox>[0]['subscribe']>[0] = () => {};
      const inbox = createInbox({
        conversations: async () => [
          conversation('old', { updatedAt: 1 }),
          conversation('new', { updatedAt: 3 }),
          conversation('pinned', { updatedAt: 2, pinned: true }),
          conversation('asks', { request: true }),
        ],
        subscribe(listener) {
          emit = listener;
          return () => {};
        },
      });
      const [current] = createSignal<string | null>(null);
      const view = createInboxView(inbox, current);
      await Promise.resolve();
      await Promise.resolve();
      expect(view.shown()).toEqual(['pinned', 'new', 'old']);
      expect(view.requests()).toEqual(['asks']);
      emit({ type: 'conversation-removed', conversationId: 'pinned' });
      emit({ type: 'conversation', conversation: conversation('asks') });
      expect(view.shown()).toEqual(['new', 'old', 'asks']);
      expect(view.requests()).toEqual([]);
      dispose();
    }));

  it('does not bring back from the list what an event removed while the list was on its way', () =>
    createRoot(async (dispose) => {
      let emit: Parameters<Parameters<typeof createInbox>[0]['subscribe']>[0] = () => {};
      let answer: (list: readonly ConversationSummary[]) => void = () => {};
      const inbox = createInbox({
        conversations: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
        subscribe(listener) {
          emit = listener;
          return () => {};
        },
      });
      emit({ type: 'conversation-removed', conversationId: 'gone' });
      emit({ type: 'conversation', conversation: conversation('here', { security: 'encrypted' }) });
      answer([conversation('gone'), conversation('other')]);
      await new Promise((resolve) => setTimeout(resolve));
      expect(inbox.ids()).toEqual(['here', 'other']);
      expect(inbox.between('p-here', 'encrypted')?.conversationId).toBe('here');
      expect(inbox.between('p-here', 'regular')).toBeUndefined();
      dispose();
    }));

  it('shows that the last message failed, of which only the item tells', () =>
    createRoot(async (dispose) => {
      let emit: Parameters<Parameters<typeof createInbox>[0]['subscribe']>[0] = () => {};
      const last: MessageItem = {
        type: 'message',
        itemId: 'i',
        conversationId: 'ada',
        order: '1',
        senderAccountId: 'me',
        outgoing: true,
        sentAt: 0,
        content: { type: 'text', text: 'hello' },
        reactions: [],
        delivery: { state: 'sending' },
      };
      const inbox = createInbox({
        conversations: async () => [conversation('ada', { last })],
        subscribe(listener) {
          emit = listener;
          return () => {};
        },
      });
      await new Promise((resolve) => setTimeout(resolve));
      const failed: MessageItem = { ...last, delivery: { state: 'failed', reason: 'not-eligible' } };
      emit({ type: 'items', conversationId: 'ada', items: [{ ...failed, itemId: 'other' }] });
      expect(inbox.find('ada')?.last?.delivery.state).toBe('sending');
      emit({ type: 'items', conversationId: 'ada', items: [failed] });
      expect(inbox.find('ada')?.last?.delivery.state).toBe('failed');
      dispose();
    }));
});
