import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** The time, ms since the epoch, anew every `intervalMs` as long as the owner lives. */
export function createNow(intervalMs: number): Accessor<number> {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), intervalMs);
  onCleanup(() => clearInterval(timer));
  return now;
}
