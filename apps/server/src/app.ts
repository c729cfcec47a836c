import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCookie from '@fastify/cookie';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { InProcessBus, MemoryRateLimiter } from './adapters/index.ts';
import type { Config } from './config.ts';
import { openDataFolder } from './data-folder.ts';
import { openDatabase } from './database/index.ts';
import {
  bodyLimits,
  ContextFactory,
  makeApollo,
  makeObserver,
  makeSchema,
  SocketSessions,
  WebsocketEndpoint,
} from './graphql/index.ts';
import { keepTidy } from './housekeeping.ts';
import {
  addAvatars,
  addExport,
  addHealth,
  addMetrics,
  addSecurityHeaders,
  isSecure,
  limitKeyOf,
  serveWeb,
  sessionCookies,
} from './http/index.ts';
import { describeError, type Logger, makeLogger } from './logging.ts';
import { SESSION_SECONDS } from './modules/session/index.ts';
import type { Clock, EventBus } from './ports/index.ts';
import { StartupError } from './startup-error.ts';
import { wireModules } from './wire-modules.ts';

/** A wake-up may be lost; this is how late that can make an event, in milliseconds. */
const LOOK_ANYWAY = 20_000;

/** A server that is wired and migrated, and listens when told to. */
export interface App extends AsyncDisposable {
  readonly logger: Logger;
  /** @returns where it listens, such as `http://127.0.0.1:4000`. @throws StartupError when it cannot. */
  listen(): Promise<string>;
  /** Says goodbye to everybody and lets go of everything. Can be called twice. */
  close(): Promise<void>;
}

/** What tests replace. */
export interface Replacements {
  readonly clock?: Clock;
  readonly bus?: EventBus;
  /** How long a lost wake-up can delay an event, in milliseconds. */
  readonly lookAnyway?: number;
  /** Told of every statement that runs. */
  readonly onStatement?: (sql: string) => void;
}

/**
 * The one place that wires.
 * @throws StartupError for what the operator has to mend; then nothing stays open.
 */
export async function createApp(config: Config, replacements: Replacements = {}): Promise<App> {
  await using undo = new AsyncDisposableStack();
  const logger = makeLogger(config.logLevel);
  const clock = replacements.clock ?? (() => new Date());
  const folder = undo.use(await openDataFolder(config.dataFolder));
  const database = undo.use(await openDatabase(folder.databaseFile, replacements.onStatement));
  const bus = replacements.bus ?? new InProcessBus();
  undo.defer(() => bus.close());

  const limiter = new MemoryRateLimiter(clock, config.rateLimitFactor);
  const modules = await wireModules({
    folder,
    database,
    clock,
    bus,
    limiter,
    policy: config,
    lookAnyway: replacements.lookAnyway ?? LOOK_ANYWAY,
  });
  undo.use(keepTidy(database, clock, logger));
  const registry = new Registry();
  const schema = makeSchema(modules.resolvers);
  const contexts = new ContextFactory(database, modules, config);
  const apollo = makeApollo(schema, config, logger, makeObserver(logger, registry));
  await apollo.start();
  undo.defer(() => apollo.stop());

  const http = makeHttp(config, logger);
  undo.defer(() => closeHttp(http));
  const sockets = undo.use(new SocketSessions(database, modules.sessions, bus));
  const websocket = new WebsocketEndpoint({ schema, config, contexts, sessions: sockets, logger });
  undo.defer(() => websocket.close());
  http.server.on('upgrade', (request, stream, head) => websocket.upgrade(request, stream, head));

  await http.register(fastifyCookie);
  addSecurityHeaders(http);
  addHealth(http, { database: () => database.ready(), bus: () => bus.ready() });
  addAvatars(http, () => database.fork());
  addExport(http, { config, database, ...modules });
  http.route({
    method: 'POST',
    url: '/graphql',
    bodyLimit: bodyLimits.withSession,
    onRequest: refuseLargeFromStrangers,
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => {
        reply.header('cache-control', 'no-store');
        const cookies = sessionCookies(reply, isSecure(request.raw, config.trustedProxies), SESSION_SECONDS);
        return contexts.forRequest(request.raw, limitKeyOf(request.ip), cookies);
      },
    }),
  });
  const metrics = await addMetrics(http, registry, config);
  if (metrics !== null) undo.defer(() => metrics.close());
  measureProcess(registry, websocket);
  await serveWeb(http, config.webRoot);

  const parts = undo.move();
  return {
    logger,
    listen: () => listen(http, config),
    close: () => parts.disposeAsync(),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

function makeHttp(config: Config, logger: Logger): FastifyInstance {
  const http = Fastify({
    // Fastify asks for the type that it makes itself; any pino serves. It has nothing to say but warnings.
    loggerInstance: logger.child({}, { level: 'warn' }) as FastifyBaseLogger,
    // Requests are never logged: their paths and headers say who does what (R34).
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_, hop) => hop < config.trustedProxies,
    bodyLimit: bodyLimits.withoutSession,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    // A path's parameters are file names of the web client at most.
    routerOptions: { maxParamLength: 200 },
  });
  http.setErrorHandler((error: { statusCode?: number; code?: string }, _, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) logger.error({ cause: describeError(error) }, 'a request failed');
    const code = status === 413 ? 'BODY_TOO_LARGE' : status >= 500 ? 'INTERNAL' : 'BAD_REQUEST';
    reply
      .code(status)
      .send({ errors: [{ message: `The request was refused (${status}).`, extensions: { code } }] });
  });
  return http;
}

/** Whoever shows no credentials has little to say; large bodies are for signed-in devices. */
async function refuseLargeFromStrangers(request: FastifyRequest): Promise<void> {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined || cookie !== undefined) return;
  const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (length > bodyLimits.withoutSession) throw Object.assign(new Error('too large'), { statusCode: 413 });
}

async function listen(http: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    return await http.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') throw new StartupError(`port ${port} on ${host} is in use`);
    if (code === 'EACCES') throw new StartupError(`port ${port} on ${host} may not be used by this user`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new StartupError(`${host} is not an address of this machine`);
    }
    throw error;
  }
}

/** Lets requests finish for a moment, then cuts them off. */
async function closeHttp(http: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => http.server.closeAllConnections(), 2_000);
  await http.close();
  clearTimeout(timer);
}

function measureProcess(registry: Registry, websocket: WebsocketEndpoint): void {
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'sotto_websockets',
    help: 'Open websockets.',
    registers: [registry],
    collect() {
      this.set(websocket.count);
    },
  });
}
