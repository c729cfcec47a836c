import type { DeviceEvent } from '../api/index.ts';

type Listener = (event: DeviceEvent) => void;

/** Tells listeners what changed. A listener that throws takes nothing from the others or from the device. */
export class Emitter {
  readonly #listeners = new Set<{ readonly listener: Listener }>();

  subscribe(listener: Listener): () => void {
    const entry = { listener };
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  emit(event: DeviceEvent): void {
    for (const { listener } of [...this.#listeners]) {
      try {
        listener(event);
      } catch (cause) {
        // The caller's bug: it surfaces as one, outside of ours.
        queueMicrotask(() => {
          throw cause;
        });
      }
    }
  }
}
