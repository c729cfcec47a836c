/** What the server shall lie about: at most one lie for each operation. Owns nothing else. */
import { nameOf, type Operation } from './operation.ts';

/** What comes instead of an answer; the real server is not asked. */
export type Replacement =
  | { readonly kind: 'answer'; readonly status: number; readonly contentType: string; readonly body: string }
  | { readonly kind: 'silence' }
  /** `chunk` again and again, until the client goes. */
  | {
      readonly kind: 'endless';
      readonly chunk: string;
      /** Milliseconds; 10 when absent. */
      readonly every?: number;
      /** Hears how many bytes the client's end has taken so far. */
      readonly written?: (bytes: number) => void;
    };

export interface Lie<Data, Variables> {
  readonly variables?: (asked: Variables) => Variables;
  /** @param asked by the client, whatever the server was asked in its stead. */
  readonly data?: (truth: Data, asked: Variables) => Data | Promise<Data>;
  readonly instead?: Replacement;
}

/** Calls `tell` for what the client shall hear: never, once, often, later, with something else. */
export type EventLie<Data> = (truth: Data, tell: (event: Data) => void) => void;

export class Lies {
  readonly #answers = new Map<string, Lie<unknown, unknown>>();
  readonly #events = new Map<string, EventLie<unknown>>();

  answer<Data, Variables>(operation: Operation<Data, Variables>, lie: Lie<Data, Variables>): void {
    // The name decides the types: under it only that operation's variables and data are put in.
    this.#answers.set(nameOf(operation), lie as Lie<unknown, unknown>);
  }

  event<Data, Variables>(operation: Operation<Data, Variables>, lie: EventLie<Data>): void {
    // As above.
    this.#events.set(nameOf(operation), lie as EventLie<unknown>);
  }

  answerTo(name: string): Lie<unknown, unknown> | undefined {
    return this.#answers.get(name);
  }

  eventOf(name: string): EventLie<unknown> | undefined {
    return this.#events.get(name);
  }

  clear(): void {
    this.#answers.clear();
    this.#events.clear();
  }
}
