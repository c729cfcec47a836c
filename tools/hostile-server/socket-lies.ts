/** Subscriptions over graphql-transport-ws, on their way through the hostile server. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Lies } from './lies.ts';

interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly payload?: { readonly operationName?: string; readonly data?: unknown };
}

export class Sockets {
  readonly #target: URL;
  readonly #lies: Lies;
  readonly #upgrades = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  /** How to tell the clients something, by operation; one entry for each subscription that is open. */
  readonly #subscriptions = new Map<(data: unknown) => void, string>();

  constructor(target: URL, lies: Lies) {
    this.#target = target;
    this.#lies = lies;
  }

  /** @returns to how many subscriptions it went. */
  inject(name: string, data: unknown): number {
    const listening = [...this.#subscriptions].filter(([, operation]) => operation === name);
    for (const [tell] of listening) tell(data);
    return listening.length;
  }

  /** Ends all of them, as a server does that restarts. */
  drop(): void {
    for (const socket of this.#upgrades.clients) socket.terminate();
  }

  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    const target = new URL(incoming.url ?? '/', this.#target);
    target.protocol = 'ws:';
    const far = new WebSocket(target, ['graphql-transport-ws'], { perMessageDeflate: false });
    far.on('error', () => socket.destroy());
    far.on('open', () => {
      this.#upgrades.handleUpgrade(incoming, socket, head, (near) => this.#relay(near, far));
    });
  }

  #relay(near: WebSocket, far: WebSocket): void {
    const names = new Map<string, string>();
    const own: ((data: unknown) => void)[] = [];
    near.on('message', (raw) => {
      const { type, id, payload } = frameOf(String(raw));
      if (type === 'subscribe' && id !== undefined) {
        const name = payload?.operationName ?? '';
        const tell = (data: unknown) => send(near, { type: 'next', id, payload: { data } });
        names.set(id, name);
        own.push(tell);
        this.#subscriptions.set(tell, name);
      }
      if (far.readyState === WebSocket.OPEN) far.send(String(raw));
    });
    far.on('message', (raw) => {
      const frame = frameOf(String(raw));
      const lie = this.#lies.eventOf(names.get(frame.id ?? '') ?? '');
      const truth = frame.payload?.data;
      if (frame.type !== 'next' || lie === undefined || !truth) return send(near, frame);
      lie(truth, (data) => send(near, { ...frame, payload: { data } }));
    });
    const end = () => {
      for (const tell of own) this.#subscriptions.delete(tell);
      near.terminate();
      far.terminate();
    };
    near.on('close', end).on('error', end);
    far.on('close', (code, reason) => {
      // The codes of the application tell the client why.
      if (code >= 4000) near.close(code, reason);
      else end();
    });
    far.on('error', end);
  }
}

function frameOf(text: string): Frame {
  return JSON.parse(text) as Frame; // Both ends are ours, and speak graphql-transport-ws.
}

function send(socket: WebSocket, frame: Frame): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
}
