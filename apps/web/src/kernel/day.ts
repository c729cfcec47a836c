/** The last instant that a Date can hold, ms since the epoch (ECMA-262 section 21.4.1.1). */
const lastInstant = 8.64e15;

/** A Date for any number, or null where none is that instant: a sender's clock may claim anything. */
export function instant(ms: number): Date | null {
  return Number.isFinite(ms) && Math.abs(ms) <= lastInstant ? new Date(ms) : null;
}

/** Names a local calendar day; equal for two instants of one day. */
export function dayKey(ms: number): string {
  const date = instant(ms);
  return date === null ? 'unknown' : `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}
