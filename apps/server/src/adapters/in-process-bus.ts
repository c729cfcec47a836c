import type { EventBus } from '../ports/index.ts';

/** The bus of a single process. Owns the table of listeners. */
export class InProcessBus implements EventBus {
  readonly #listeners = new Map<string, Set<(note: string) => void>>();
  #closed = false;

  publish(topic: string, note: string): void {
    for (const listener of this.#listeners.get(topic) ?? []) {
      // A listener's turn comes after the publisher's, as it would over a network.
      queueMicrotask(() => {
        if (this.#listeners.get(topic)?.has(listener)) listener(note);
      });
    }
  }

  async subscribe(topic: string, listener: (note: string) => void): Promise<() => void> {
    const own = (note: string) => listener(note);
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(own));
    return () => {
      listeners.delete(own);
      if (listeners.size === 0 && this.#listeners.get(topic) === listeners) this.#listeners.delete(topic);
    };
  }

  async ready(): Promise<boolean> {
    return !this.#closed;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
  }
}
