import { accountIdFromBytes, conversationIdFromBytes } from '@sotto/protocol';
import { describe, expect, it } from 'vitest';
import type { EngineContext } from '../conversation/index.ts';
import type { RegularText } from '../ports/index.ts';
import { itemOf } from './message-item.ts';

const me = accountIdFromBytes(new Uint8Array(16).fill(1));
const you = accountIdFromBytes(new Uint8Array(16).fill(2));
const conversationId = conversationIdFromBytes(new Uint8Array(16).fill(3));
// All that it looks at of a device is whose it is.
const context = { self: { accountId: me } } as EngineContext;

const message: RegularText = {
  id: '01900000-0000-7000-8000-000000000001',
  seq: 7,
  senderAccountId: you,
  text: 'Hello',
  sentAt: 1_000,
  reactions: [],
};

describe('a regular message as the server has it', () => {
  it('is an item of whoever sent it', () => {
    expect(itemOf(context, conversationId, message)).toMatchObject({
      itemId: message.id,
      senderAccountId: you,
      outgoing: false,
      content: { type: 'text', text: 'Hello' },
      delivery: { state: 'received' },
    });
    expect(itemOf(context, conversationId, { ...message, senderAccountId: me })).toMatchObject({
      outgoing: true,
      delivery: { state: 'sent' },
    });
  });

  it.each([
    ['an id that is none', { id: 'item/../account' }],
    ['a sender that is none', { senderAccountId: 'somebody' }],
    ['no place', { seq: 0 }],
    ['half a place', { seq: 1.5 }],
    ['a text that is too long', { text: 'ä'.repeat(16_385) }],
  ])('with %s is left out', (_name, wrong) => {
    expect(itemOf(context, conversationId, { ...message, ...wrong })).toBe(null);
  });

  it('shows reactions that are emoji of accounts, and text that is text', () => {
    const item = itemOf(context, conversationId, {
      ...message,
      text: 'lone \ud800',
      reactions: [
        { accountId: you, emoji: '👍' },
        { accountId: me, emoji: '<img>' },
        { accountId: 'nobody', emoji: '👍' },
      ],
    });
    expect(item?.reactions).toEqual([{ accountId: you, emoji: '👍' }]);
    expect(item?.content).toEqual({ type: 'text', text: 'lone \ufffd' });
  });
});
