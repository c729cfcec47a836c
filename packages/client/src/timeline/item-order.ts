import type { ItemOrder } from '../api/index.ts';

/** Sequence numbers and queue numbers, padded so that text order is number order. */
export const padded = (n: number): string => n.toString().padStart(15, '0');

/** The order of what stands at a sequence number. @param sub of several things at one number: 0 to 9. */
export function serverOrder(seq: number, sub = 0): ItemOrder {
  return `1:${padded(seq)}:${sub}`;
}

/** The order of what has no sequence number yet: after everything that has. */
export function localOrder(queueNumber: number): ItemOrder {
  return `2:${padded(queueNumber)}`;
}

/** The sequence number that an order stands at; null of what has none yet. */
export function seqOf(order: ItemOrder): number | null {
  const [kind, seq] = order.split(':');
  return kind === '1' && seq !== undefined && /^\d{15}$/.test(seq) ? Number(seq) : null;
}

/** Everything that has a sequence number comes before it, everything that has none after it. */
export const FIRST_LOCAL = localOrder(0);

/** Before and after every order. */
export const FIRST_ORDER: ItemOrder = '';
export const LAST_ORDER: ItemOrder = '9';
