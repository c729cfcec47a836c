/** A listening HTTP server on a free loopback port, whose every connection can be cut. What passes is its owner's. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

export class Gate implements AsyncDisposable {
  readonly #server: Server;
  readonly #sockets = new Set<Duplex>();
  #isOpen = true;

  constructor(
    onRequest: RequestListener,
    onUpgrade: (incoming: IncomingMessage, socket: Duplex, head: Buffer) => void,
  ) {
    this.#server = createServer(onRequest);
    this.#server.on('upgrade', onUpgrade);
    this.#server.on('connection', (socket) => {
      if (!this.#isOpen) socket.destroy();
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Ends every connection and refuses new ones until `connect`. */
  cut(): void {
    this.#isOpen = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  connect(): void {
    this.#isOpen = true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
