/** Collects wake-ups until somebody asks, and lets one wait for the next. Owns what has been collected. */
export class WakeUps {
  readonly #notes = new Set<string>();
  #waiter: (() => void) | null = null;

  /** A second note of the same kind before the first was taken changes nothing. */
  add(note: string): void {
    this.#notes.add(note);
    this.#waiter?.();
  }

  /** Takes all notes at once. */
  take(): readonly string[] {
    const notes = [...this.#notes];
    this.#notes.clear();
    return notes;
  }

  /** Resolves when there is a note, when `milliseconds` have passed, or when the signal aborts. */
  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#notes.size > 0 || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, milliseconds);
      const own = () => done();
      function done() {
        clearTimeout(timer);
        signal.removeEventListener('abort', own);
        resolve();
      }
      signal.addEventListener('abort', own);
      this.#waiter = own;
    });
    this.#waiter = null;
  }
}
