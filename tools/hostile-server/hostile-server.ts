/**
 * A server that lies: stands between one client and the real server, and changes what passes as its script says.
 * Honest until it is told otherwise. For tests only.
 */
import { Gate } from '../test-network/gate.ts';
import { answer } from './http-lies.ts';
import { type EventLie, type Lie, Lies } from './lies.ts';
import { nameOf, type Operation } from './operation.ts';
import { Sockets } from './socket-lies.ts';

export class HostileServer implements AsyncDisposable {
  readonly #lies = new Lies();
  readonly #sockets: Sockets;
  readonly #gate: Gate;

  private constructor(target: URL) {
    this.#sockets = new Sockets(target, this.#lies);
    this.#gate = new Gate(
      (incoming, outgoing) => {
        answer(target, this.#lies, incoming, outgoing).catch(() => outgoing.destroy());
      },
      (incoming, socket, head) => this.#sockets.upgrade(incoming, socket, head),
    );
  }

  /** @param target the real server. */
  static async start(target: string): Promise<HostileServer> {
    const hostile = new HostileServer(new URL(target));
    await hostile.#gate.listen();
    return hostile;
  }

  get url(): string {
    return this.#gate.url;
  }

  /** Lies in the answers to a query or mutation from now on. */
  answers<Data, Variables>(operation: Operation<Data, Variables>, lie: Lie<Data, Variables>): void {
    this.#lies.answer(operation, lie);
  }

  /** Lies in the events of a subscription from now on. */
  events<Data, Variables>(operation: Operation<Data, Variables>, lie: EventLie<Data>): void {
    this.#lies.event(operation, lie);
  }

  /** An event that the real server never sent. */
  inject<Data, Variables>(operation: Operation<Data, Variables>, event: Data): void {
    const told = this.#sockets.inject(nameOf(operation), event);
    // Otherwise a test could pass because nobody heard the lie.
    if (told === 0) throw new Error(`nobody listens to ${nameOf(operation)}`);
  }

  /** Ends the client's sockets, so that it has to ask for what it missed. */
  drop(): void {
    this.#sockets.drop();
  }

  /** Tells the truth again. */
  honest(): void {
    this.#lies.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#gate[Symbol.asyncDispose]();
  }
}
