/** The loaded stretch of a conversation: a sorted array without doubles, never changed in place. */
import type { ItemOrder, TimelineItem } from '@sotto/client';

type Items = readonly TimelineItem[];

export function compareItems(a: TimelineItem, b: TimelineItem): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.itemId < b.itemId ? -1 : a.itemId > b.itemId ? 1 : 0;
}

/** Adds or replaces by `itemId`; an item whose order has changed moves. */
export function mergeItems(items: Items, incoming: Items): Items {
  if (incoming.length === 0) return items;
  const byId = new Map(incoming.map((item) => [item.itemId, item]));
  const merged: TimelineItem[] = [];
  let moved = false;
  for (const item of items) {
    const newer = byId.get(item.itemId);
    if (newer === undefined) {
      merged.push(item);
      continue;
    }
    byId.delete(item.itemId);
    merged.push(newer);
    moved ||= newer.order !== item.order;
  }
  const added = [...byId.values()].sort(compareItems);
  const last = merged.at(-1);
  const first = added[0];
  const appends = first === undefined || last === undefined || compareItems(last, first) < 0;
  merged.push(...added);
  return moved || !appends ? merged.sort(compareItems) : merged;
}

export function removeItem(items: Items, itemId: string): Items {
  return items.some((item) => item.itemId === itemId)
    ? items.filter((item) => item.itemId !== itemId)
    : items;
}

/** Where to begin an earlier page: the order of the first item. */
export function firstOrder(items: Items): ItemOrder | undefined {
  return items[0]?.order;
}

/** The first of the newest `unread` incoming messages that are loaded: where "New messages" stands. */
export function firstUnread(items: Items, unread: number): string | null {
  let left = unread;
  let first: string | null = null;
  for (let index = items.length - 1; index >= 0 && left > 0; index -= 1) {
    const item = items[index];
    if (item?.type !== 'message' || item.outgoing) continue;
    first = item.itemId;
    left -= 1;
  }
  return first;
}
