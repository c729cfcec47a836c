import type { Delivery, MessageItem, NoticeItem, TimelinePage } from '@sotto/client';
import { describe, expect, it } from 'vitest';
import { unsentIn } from './unsent.ts';

const notice: NoticeItem = {
  type: 'notice',
  itemId: 'n',
  conversationId: 'c',
  order: '0',
  at: 0,
  notice: 'conversation-started',
  accountId: null,
};

const message = (order: string, delivery: Delivery): MessageItem => ({
  type: 'message',
  itemId: `i${order}`,
  conversationId: 'c',
  order,
  senderAccountId: delivery.state === 'received' ? 'ada' : 'me',
  outgoing: delivery.state !== 'received',
  sentAt: 0,
  content: { type: 'text', text: order },
  reactions: [],
  delivery,
});

const deviceWith = (page: Promise<TimelinePage>) => ({ timeline: () => page });

describe('unsent messages of a conversation', () => {
  it('are those that wait, are on their way, or failed', async () => {
    const items = [
      notice,
      message('1', { state: 'received' }),
      message('2', { state: 'sent' }),
      message('3', { state: 'queued' }),
      message('4', { state: 'sending' }),
      message('5', { state: 'failed', reason: 'rejected' }),
    ];
    expect(await unsentIn(deviceWith(Promise.resolve({ items, hasEarlier: false })), 'c')).toBe(3);
  });

  it('are none that one could speak of when the device cannot tell', async () => {
    expect(await unsentIn(deviceWith(Promise.reject(new Error('closed'))), 'c')).toBe(0);
  });
});
