/** Mutual exclusion between everything that opens one store: tabs of a browser, processes (R26). */
export interface LockPort {
  /**
   * Waits for the lock `name`, runs `work` while holding it, and lets it go. The platform lets it go, too, when
   * the holder dies. Gives up waiting when `signal` is aborted; never rejects because of that.
   */
  hold(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void>;
}
