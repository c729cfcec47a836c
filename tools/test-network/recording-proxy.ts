/**
 * Stands between clients and the server, keeps every byte that crosses (bodies, headers and socket messages, as
 * they are inside the framing), and can cut the network. What both ends agree to compress is compressed: messages of
 * sockets are kept unpacked, bodies as they crossed and unpacked.
 */
import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import { Gate } from './gate.ts';

const unpackers: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

export class RecordingProxy implements AsyncDisposable {
  readonly #target: URL;
  readonly #upgrades = new WebSocketServer({ noServer: true, perMessageDeflate: true });
  readonly #recorded: Buffer[] = [];
  readonly #gate: Gate;

  private constructor(target: URL) {
    this.#target = target;
    this.#gate = new Gate(
      (incoming, outgoing) => this.#forward(incoming, outgoing),
      (incoming, socket, head) => this.#upgrade(incoming, socket, head),
    );
  }

  static async start(target: string): Promise<RecordingProxy> {
    const proxy = new RecordingProxy(new URL(target));
    await proxy.#gate.listen();
    return proxy;
  }

  get url(): string {
    return this.#gate.url;
  }

  /** Everything that crossed so far. */
  recorded(): Buffer {
    return Buffer.concat(this.#recorded.flatMap((piece) => [piece, Buffer.from('\n')]));
  }

  /** The same in pieces: heads, bodies, messages of sockets. */
  pieces(): readonly Buffer[] {
    return this.#recorded;
  }

  /** Ends every connection and refuses new ones until `connect`. */
  cut(): void {
    this.#gate.cut();
  }

  connect(): void {
    this.#gate.connect();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#gate[Symbol.asyncDispose]();
  }

  #record(data: Buffer | string): void {
    this.#recorded.push(Buffer.from(data));
  }

  #forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { headers } = incoming;
    this.#record(`${incoming.method} ${incoming.url}\n${JSON.stringify(headers)}`);
    const onward = request(new URL(incoming.url ?? '/', this.#target), { method: incoming.method, headers });
    onward.on('response', (response) => {
      this.#record(JSON.stringify(response.headers));
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      this.#pipe(response, outgoing, response.headers['content-encoding']);
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    this.#pipe(incoming, onward, incoming.headers['content-encoding']);
  }

  #pipe(
    from: IncomingMessage,
    to: ServerResponse | ReturnType<typeof request>,
    encoding: string | undefined,
  ): void {
    const chunks: Buffer[] = [];
    from.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      to.write(chunk);
    });
    from.on('end', () => {
      const body = Buffer.concat(chunks);
      this.#record(body);
      const unpack = encoding === undefined ? undefined : unpackers[encoding];
      if (unpack !== undefined && body.length > 0) this.#record(unpack(body));
      to.end();
    });
    from.on('error', () => to.destroy());
  }

  #upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#record(`UPGRADE ${incoming.url}\n${JSON.stringify(incoming.headers)}`);
    const target = new URL(incoming.url ?? '/', this.#target);
    target.protocol = 'ws:';
    const protocols = incoming.headers['sec-websocket-protocol']?.split(/, */) ?? [];
    const { host, origin, cookie, authorization } = incoming.headers;
    const passed = Object.entries({ host, origin, cookie, authorization }).filter(
      ([, value]) => value !== undefined,
    );
    const onward = new WebSocket(target, protocols, {
      perMessageDeflate: true,
      headers: Object.fromEntries(passed) as Record<string, string>, // Undefined values were filtered out.
    });
    onward.on('error', () => socket.destroy());
    onward.on('open', () => {
      this.#upgrades.handleUpgrade(incoming, socket, head, (near) => {
        this.#relay(near, onward);
        this.#relay(onward, near);
      });
    });
  }

  #relay(from: WebSocket, to: WebSocket): void {
    from.on('message', (data: RawData, binary: boolean) => {
      this.#record(Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)); // ws gives Buffers by default.
      to.send(data, { binary });
    });
    from.on('close', (code, reason) => {
      if (code >= 1000 && code !== 1005 && code !== 1006 && code !== 1015) to.close(code, reason);
      else to.terminate();
    });
    from.on('error', () => to.terminate());
  }
}
