import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { type Context, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Config } from '../config.ts';
import type { RequestContext } from '../context.ts';
import { hostOf, limitKeyOf, noCookies, originAllowed } from '../http/index.ts';
import { describeError, type Logger } from '../logging.ts';
import type { Viewer } from '../viewer.ts';
import type { ContextFactory } from './context-factory.ts';
import { bodyLimits, socketLimits } from './limits.ts';
import { maskError } from './masking.ts';
import { subscribePerEvent } from './per-event.ts';
import type { SocketSessions } from './socket-sessions.ts';
import { admitSubscription } from './subscription-gate.ts';

/** Close codes: the first is the protocol's own, and clients do not try again after it. */
const UNAUTHORIZED = 4401;
/** The session is still there: whoever wants to can connect anew, without the device. */
const DEVICE_REMOVED = 4470;
const TOO_MANY = 4429;
const GOING_AWAY = 1001;
const FAILED = 1011;

const PING_INTERVAL = 25_000;
/** How long sockets may take to say goodbye when the server stops. */
const GOODBYE = 1_000;

interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  unwatch?: () => void;
}

type Connection = Context<Record<string, unknown>, Extra>;

export interface WebsocketParts {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly contexts: ContextFactory;
  readonly sessions: SocketSessions;
  readonly logger: Logger;
}

/** `graphql-transport-ws` on /graphql: subscriptions only, each socket for one session. Owns the sockets. */
export class WebsocketEndpoint {
  readonly #parts: WebsocketParts;
  readonly #sockets: WebSocketServer;
  readonly #protocol: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>;
  #closing = false;

  constructor(parts: WebsocketParts) {
    this.#parts = parts;
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: bodyLimits.websocketMessage,
      perMessageDeflate: false,
      handleProtocols,
    });
    this.#protocol = makeServer<Record<string, unknown>, Extra>({
      schema: parts.schema,
      onConnect: (connection) => this.#connect(connection),
      onSubscribe: (connection, _, payload) => this.#admit(connection, payload),
      onError: (_, __, ___, errors) => errors.map((error) => this.#mask(error)),
      subscribe: (args) =>
        subscribePerEvent(args, ({ viewer, address }) =>
          parts.contexts.forViewer(viewer, address, noCookies),
        ),
      onNext: (_, __, ___, ____, { data, errors }) =>
        errors && { data: data ?? null, errors: errors.map((error) => this.#mask(error)) },
    });
  }

  get count(): number {
    return this.#sockets.clients.size;
  }

  /** Takes a request for a websocket, or turns it down with a status. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    stream.on('error', () => stream.destroy());
    const { config } = this.#parts;
    const { origin } = request.headers;
    const foreign =
      origin !== undefined && !originAllowed(origin, hostOf(request, config.trustedProxies), config.origins);
    if (this.#closing) refuse(stream, '503 Service Unavailable');
    else if (request.url?.split('?')[0] !== '/graphql') refuse(stream, '404 Not Found');
    else if (foreign) refuse(stream, '403 Forbidden');
    else this.#sockets.handleUpgrade(request, stream, head, (socket) => this.#open(socket, request));
  }

  /** Says goodbye to every socket, and ends those that do not answer. */
  async close(): Promise<void> {
    this.#closing = true;
    const sockets = [...this.#sockets.clients];
    const closed = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of sockets) socket.close(GOING_AWAY, 'Going away');
    const timer = setTimeout(() => {
      for (const socket of sockets) socket.terminate();
    }, GOODBYE);
    await Promise.all(closed);
    clearTimeout(timer);
  }

  #open(socket: WebSocket, request: IncomingMessage): void {
    const extra: Extra = { socket, request };
    let answered = true;
    const pings = setInterval(() => {
      if (!answered) return socket.terminate();
      answered = false;
      socket.ping();
    }, PING_INTERVAL).unref();
    socket.on('pong', () => {
      answered = true;
    });
    // What ws reports here (a frame too large, bad UTF-8) it answers itself, by closing the socket.
    socket.on('error', () => socket.terminate());
    const closed = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => send(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (listener) => {
          socket.on('message', (data) => {
            listener(String(data)).catch((error: unknown) => {
              this.#parts.logger.error({ cause: describeError(error) }, 'a websocket failed');
              socket.close(FAILED, 'The server failed');
            });
          });
        },
      },
      extra,
    );
    socket.once('close', (code, reason) => {
      clearInterval(pings);
      extra.unwatch?.();
      void closed(code, String(reason));
    });
  }

  async #connect({ connectionParams, extra }: Connection): Promise<boolean> {
    const { socket } = extra;
    const given = connectionParams?.['authorization'] ?? connectionParams?.['Authorization'];
    if (typeof given === 'string') extra.request.headers.authorization = given;
    const viewer = await this.#viewerOf(extra);
    if (viewer === null) {
      socket.close(UNAUTHORIZED, 'Unauthorized');
      return false;
    }
    const { sessions } = this.#parts;
    if (sessions.count(viewer.sessionId) >= socketLimits.perSession) {
      socket.close(TOO_MANY, 'Too many sockets of this session');
      return false;
    }
    extra.unwatch = await sessions.watch(viewer.sessionId, (end) =>
      end === 'session-ended'
        ? socket.close(UNAUTHORIZED, 'Session ended')
        : socket.close(DEVICE_REMOVED, 'Device removed'),
    );
    if (socket.readyState === socket.OPEN) return true;
    extra.unwatch();
    return false;
  }

  /** Whose session it is: by the first message's `authorization`, or the request's header or cookie. */
  async #viewerOf({ request }: Extra): Promise<Viewer | null> {
    try {
      const context = await this.#parts.contexts.forRequest(request, this.#address(request), noCookies);
      return context.viewer;
    } catch (error) {
      // A cookie without an origin that it may come from: nobody.
      if (error instanceof GraphQLError) return null;
      throw error;
    }
  }

  async #admit(connection: Connection, payload: Parameters<typeof admitSubscription>[2]) {
    const { schema, config, contexts } = this.#parts;
    const { request } = connection.extra;
    if (Object.keys(connection.subscriptions).length > socketLimits.subscriptionsPerSocket) {
      return [new GraphQLError('Too many subscriptions on this socket.')];
    }
    const admitted = admitSubscription(schema, config.introspection, payload);
    if (!('document' in admitted)) return admitted;
    // Asked anew: the session may have been bound to its device since the socket opened.
    const viewer = await this.#viewerOf(connection.extra);
    const contextValue: RequestContext = contexts.forViewer(viewer, this.#address(request), noCookies);
    return { ...admitted, schema, contextValue };
  }

  #mask(error: GraphQLError) {
    return maskError(error, error.toJSON(), this.#parts.logger);
  }

  #address(request: IncomingMessage): string {
    return limitKeyOf(request.socket.remoteAddress ?? '');
  }
}

function send(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) return resolve();
    // An error here is followed by the socket's close, which ends the subscriptions.
    socket.send(data, () => resolve());
  });
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
