import type { MessageItem, NoticeItem, TimelineItem } from '@sotto/client';
import { describe, expect, it } from 'vitest';
import { buildRows, groupGap, type Row } from './timeline-rows.ts';

const noon = new Date(2026, 10, 22, 12).getTime();
const day = 86_400_000;
const started = { hasEarlier: false, unreadFrom: null };

function message(
  id: string,
  sender: string,
  sentAt: number,
  delivery: MessageItem['delivery']['state'] = 'sent',
): MessageItem {
  return {
    type: 'message',
    itemId: id,
    conversationId: 'c',
    order: id,
    senderAccountId: sender,
    outgoing: sender === 'me',
    sentAt,
    content: { type: 'text', text: id },
    reactions: [],
    delivery: delivery === 'failed' ? { state: 'failed', reason: 'rejected' } : { state: delivery },
  };
}

function notice(id: string, at: number): NoticeItem {
  return {
    type: 'notice',
    itemId: id,
    conversationId: 'c',
    order: id,
    at,
    notice: 'rejoined',
    accountId: null,
  };
}

/** `(` opens a group, `)` closes it. */
function shape(rows: readonly Row[]): string {
  return rows
    .map((row) =>
      row.type === 'message' ? `${row.opens ? '(' : ''}${row.item.itemId}${row.closes ? ')' : ''}` : row.type,
    )
    .join(' ');
}

describe('a notice', () => {
  const begins = (rows: readonly Row[]) => rows.flatMap((row) => (row.type === 'notice' ? [row.begins] : []));

  it('begins the conversation only when nothing is before it, on this device or elsewhere', () => {
    const items = [notice('a', noon), notice('b', noon + 1)];
    expect(begins(buildRows(items, started))).toEqual([true, false]);
    expect(begins(buildRows(items, { ...started, hasEarlier: true }))).toEqual([false, false]);
  });
});

describe('groups', () => {
  it('hold messages of one sender that follow each other closely', () => {
    const items = [
      message('a', 'ada', noon),
      message('b', 'ada', noon + 1_000),
      message('c', 'me', noon + 2_000),
    ];
    expect(shape(buildRows(items, started))).toBe('intro day (a b) (c)');
  });

  it('end where more than the gap lies between two messages, in either direction', () => {
    const apart = groupGap + 1;
    expect(shape(buildRows([message('a', 'ada', noon), message('b', 'ada', noon + groupGap)], started))).toBe(
      'intro day (a b)',
    );
    expect(shape(buildRows([message('a', 'ada', noon), message('b', 'ada', noon + apart)], started))).toBe(
      'intro day (a) (b)',
    );
    expect(shape(buildRows([message('a', 'ada', noon + apart), message('b', 'ada', noon)], started))).toBe(
      'intro day (a) (b)',
    );
  });

  it('end at a notice, at what is new, and after a message that failed', () => {
    const items = [
      message('a', 'me', noon),
      notice('n', noon),
      message('b', 'me', noon, 'failed'),
      message('c', 'me', noon),
      message('d', 'me', noon),
    ];
    expect(shape(buildRows(items, { hasEarlier: false, unreadFrom: 'd' }))).toBe(
      'intro day (a) notice (b) (c) unread (d)',
    );
  });
});

describe('days', () => {
  it('are announced at the beginning and wherever one changes', () => {
    const items = [message('a', 'ada', noon - day), notice('n', noon), message('b', 'ada', noon)];
    expect(shape(buildRows(items, started))).toBe('intro day (a) day notice (b)');
  });

  it('have names of their own even when a clock that runs wild brings the same day back', () => {
    const items = [message('a', 'ada', noon), message('b', 'me', noon - day), message('c', 'ada', noon)];
    const rows = buildRows(items, started);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });

  it('survive instants that no date can hold', () => {
    const items = [message('a', 'ada', Number.NaN), message('b', 'ada', 1e300), message('c', 'ada', noon)];
    expect(shape(buildRows(items, started))).toBe('intro day (a) (b) day (c)');
  });
});

describe('loading earlier items', () => {
  const all: TimelineItem[] = Array.from({ length: 40 }, (_, index) =>
    index % 9 === 4
      ? notice(String(index).padStart(3, '0'), noon + index * day * 0.21)
      : message(
          String(index).padStart(3, '0'),
          index % 5 < 3 ? 'ada' : 'me',
          noon + index * day * 0.21 * (index % 3 === 0 ? 1 : 0.999),
        ),
  );

  it('only puts rows in front: what was shown keeps its keys, its order and its height', () => {
    const height = (row: Row) =>
      row.type === 'message' ? { key: row.key, closes: row.closes } : { key: row.key };
    for (let from = 1; from < all.length; from += 1) {
      const before = buildRows(all.slice(from), { hasEarlier: true, unreadFrom: '030' }).map(height);
      for (const earlier of [0, Math.max(0, from - 7)]) {
        const after = buildRows(all.slice(earlier), { hasEarlier: earlier > 0, unreadFrom: '030' }).map(
          height,
        );
        expect(after.slice(-before.length)).toEqual(before);
      }
    }
  });
});
