/**
 * A server that lies: stands between one client and the real server, and changes what passes as its script says.
 * Honest until it is told otherwise. For tests only.
 */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { answer } from './http-lies.ts';
import { type EventLie, type Lie, Lies } from './lies.ts';
import { nameOf, type Operation } from './operation.ts';
import { Sockets } from './socket-lies.ts';

export class HostileServer implements AsyncDisposable {
  readonly #lies = new Lies();
  readonly #sockets: Sockets;
  readonly #server: Server;
  readonly #connections = new Set<Duplex>();

  private constructor(target: URL) {
    this.#sockets = new Sockets(target, this.#lies);
    this.#server = createServer((incoming, outgoing) => {
      answer(target, this.#lies, incoming, outgoing).catch(() => outgoing.destroy());
    });
    this.#server.on('upgrade', (incoming, socket, head) => this.#sockets.upgrade(incoming, socket, head));
    this.#server.on('connection', (socket) => {
      this.#connections.add(socket);
      socket.on('close', () => this.#connections.delete(socket));
    });
  }

  /** @param target the real server. */
  static async start(target: string): Promise<HostileServer> {
    const hostile = new HostileServer(new URL(target));
    hostile.#server.listen(0, '127.0.0.1');
    await once(hostile.#server, 'listening');
    return hostile;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return `http://127.0.0.1:${address.port}`;
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
    for (const connection of this.#connections) connection.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
