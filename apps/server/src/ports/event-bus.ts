/**
 * Carries wake-ups between the parts of one process, or between processes; never truth. A wake-up may be lost,
 * repeated or reordered: whoever gets one looks into the database, and looks there from time to time anyway.
 */
export interface EventBus {
  /** Never throws and never waits for the listeners. */
  publish(topic: string, note: string): void;
  /** Resolves when wake-ups published from now on are heard. Calling the result stops them. */
  subscribe(topic: string, listener: (note: string) => void): Promise<() => void>;
  /** Whether wake-ups can be carried right now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}
