/**
 * From items to what is shown: days, groups, the line before what is new.
 *
 * Invariant that the scroll position rests on: loading earlier items only ever puts rows in front. It neither
 * removes nor resizes a row that was there. Hence a day is announced only between two loaded items or at the true
 * beginning; a group's space and time belong to its last message; and a separator is named after what follows it.
 */
import type { MessageItem, NoticeItem, TimelineItem } from '@sotto/client';
import { dayKey } from './day.ts';

export type Row =
  | { readonly type: 'intro'; readonly key: string }
  | { readonly type: 'day'; readonly key: string; readonly at: number }
  | { readonly type: 'unread'; readonly key: string }
  | {
      readonly type: 'message';
      readonly key: string;
      readonly item: MessageItem;
      /** First of its group: the corner above is round. */
      readonly opens: boolean;
      /** Last of its group: has the tail, the time and the space below. */
      readonly closes: boolean;
    }
  | {
      readonly type: 'notice';
      readonly key: string;
      readonly item: NoticeItem;
      /** Nothing is before it: where this device begins is where the conversation begins, as far as it is kept. */
      readonly begins: boolean;
    };

/** Messages of one sender stand together while no more than this lies between two of them, ms. */
export const groupGap = 5 * 60_000;

export interface RowOptions {
  readonly hasEarlier: boolean;
  /** The item that "New messages" stands before. */
  readonly unreadFrom: string | null;
}

export function itemTime(item: TimelineItem): number {
  return item.type === 'message' ? item.sentAt : item.at;
}

function together(a: TimelineItem | undefined, b: TimelineItem | undefined, options: RowOptions): boolean {
  return (
    a?.type === 'message' &&
    b?.type === 'message' &&
    a.senderAccountId === b.senderAccountId &&
    b.itemId !== options.unreadFrom &&
    a.delivery.state !== 'failed' &&
    Math.abs(b.sentAt - a.sentAt) <= groupGap &&
    dayKey(a.sentAt) === dayKey(b.sentAt)
  );
}

export function buildRows(items: readonly TimelineItem[], options: RowOptions): readonly Row[] {
  const rows: Row[] = options.hasEarlier ? [] : [{ type: 'intro', key: 'intro' }];
  let before: TimelineItem | undefined;
  for (const [index, item] of items.entries()) {
    const isBeginning = before === undefined && !options.hasEarlier;
    if (isBeginning || (before !== undefined && dayKey(itemTime(before)) !== dayKey(itemTime(item)))) {
      rows.push({ type: 'day', key: `day ${item.itemId}`, at: itemTime(item) });
    }
    if (item.itemId === options.unreadFrom) rows.push({ type: 'unread', key: `unread ${item.itemId}` });
    if (item.type === 'notice') rows.push({ type: 'notice', key: item.itemId, item, begins: isBeginning });
    else {
      const opens = !together(before, item, options);
      const closes = !together(item, items[index + 1], options);
      rows.push({ type: 'message', key: item.itemId, item, opens, closes });
    }
    before = item;
  }
  return rows;
}
