import type { MessageItem, TimelineItem } from '@sotto/client';
import { describe, expect, it } from 'vitest';
import { firstUnread, mergeItems, removeItem } from './timeline-items.ts';

function item(itemId: string, order: string, outgoing = false): MessageItem {
  return {
    type: 'message',
    itemId,
    conversationId: 'c',
    order,
    senderAccountId: outgoing ? 'me' : 'ada',
    outgoing,
    sentAt: 0,
    content: { type: 'text', text: itemId },
    reactions: [],
    delivery: { state: 'sent' },
  };
}
const ids = (items: readonly TimelineItem[]) => items.map((entry) => entry.itemId).join('');

describe('merging', () => {
  it('sorts by order, wherever the new items belong', () => {
    const items = mergeItems([], [item('c', '3'), item('a', '1')]);
    expect(ids(items)).toBe('ac');
    expect(ids(mergeItems(items, [item('d', '4')]))).toBe('acd');
    expect(ids(mergeItems(items, [item('b', '2')]))).toBe('abc');
  });

  it('replaces an item of the same id instead of doubling it', () => {
    const items = [item('a', '1'), item('b', '2')];
    const merged = mergeItems(items, [
      { ...item('a', '1'), delivery: { state: 'failed', reason: 'rejected' } },
    ]);
    expect(ids(merged)).toBe('ab');
    expect(merged[0]).toMatchObject({ delivery: { state: 'failed' } });
  });

  it('moves an item whose order the server has given anew', () => {
    expect(ids(mergeItems([item('mine', '9', true), item('x', '95')], [item('mine', '99', true)]))).toBe(
      'xmine',
    );
  });

  it('leaves what it was given as it was', () => {
    const items = Object.freeze([item('a', '1')]);
    mergeItems(items, [item('b', '0')]);
    expect(ids(items)).toBe('a');
  });

  it('gives the same result for every order of arrival', () => {
    const one = [item('a', '1'), item('b', '2'), item('c', '3'), item('d', '4')];
    for (const first of one) {
      const rest = one.filter((entry) => entry !== first);
      expect(ids(mergeItems(mergeItems([], rest), [first]))).toBe('abcd');
      expect(ids(mergeItems(mergeItems([], [first]), rest.toReversed()))).toBe('abcd');
    }
  });
});

it('removing takes out one item, and nothing when it is not there', () => {
  const items = [item('a', '1'), item('b', '2')];
  expect(ids(removeItem(items, 'a'))).toBe('b');
  expect(removeItem(items, 'z')).toBe(items);
});

describe('the first unread message', () => {
  const items = [item('a', '1'), item('b', '2'), item('me', '3', true), item('c', '4')];

  it('counts incoming messages from the end', () => {
    expect(firstUnread(items, 1)).toBe('c');
    expect(firstUnread(items, 2)).toBe('b');
  });

  it('is the first that is loaded when more are unread than that', () => {
    expect(firstUnread(items, 50)).toBe('a');
  });

  it('is nothing when nothing is unread', () => {
    expect(firstUnread(items, 0)).toBeNull();
    expect(firstUnread([item('me', '1', true)], 3)).toBeNull();
  });
});
