/** A clock that goes as usual, until a test lets it leap. */
import type { Clock } from '../src/ports/index.ts';

export interface LeapingClock extends Clock {
  /** So much time has passed: whoever has slept long enough by then wakes. */
  leap(milliseconds: number): void;
}

export function leapingClock(): LeapingClock {
  let ahead = 0;
  const sleepers = new Set<() => void>();
  const now = () => Date.now() + ahead;
  return {
    now,
    sleep(milliseconds, signal) {
      return new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const until = now() + milliseconds;
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(look);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        const look = () => {
          if (now() >= until) wake();
        };
        const timer = setTimeout(wake, milliseconds);
        sleepers.add(look);
        signal.addEventListener('abort', wake);
      });
    },
    leap(milliseconds) {
      ahead += milliseconds;
      for (const look of [...sleepers]) look();
    },
  };
}
