import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Config } from '../config.ts';
import type { RequestContext } from '../context.ts';
import type { Database } from '../database/index.ts';
import { type Credentials, credentialsOf } from '../http/index.ts';
import { makeAccountLoader } from '../modules/account/index.ts';
import { makeParticipantsLoader } from '../modules/conversation/index.ts';
import type { DeviceService } from '../modules/device/index.ts';
import type { SessionService } from '../modules/session/index.ts';
import type { SessionCookies } from '../operation.ts';
import type { Viewer } from '../viewer.ts';

/** Finds out who asks, and makes what one operation gets. */
export class ContextFactory {
  readonly #database: Database;
  readonly #sessions: SessionService;
  readonly #devices: DeviceService;
  readonly #config: Config;

  constructor(database: Database, sessions: SessionService, devices: DeviceService, config: Config) {
    this.#database = database;
    this.#sessions = sessions;
    this.#devices = devices;
    this.#config = config;
  }

  /** @throws GraphQLError when a cookie came from another site's page. */
  async forRequest(
    request: IncomingMessage,
    address: string,
    cookies: SessionCookies,
  ): Promise<RequestContext> {
    const credentials = credentialsOf(request, this.#config);
    if (credentials.kind === 'forbidden-origin') {
      const extensions = { code: 'FORBIDDEN_ORIGIN', http: { status: 403 } };
      throw new GraphQLError('The session cookie counts only from this server’s own page.', { extensions });
    }
    const context = this.forViewer(null, address, cookies);
    const viewer = await this.#authenticate(context, credentials);
    return { ...context, viewer };
  }

  forViewer(viewer: Viewer | null, address: string, cookies: SessionCookies): RequestContext {
    const em = this.#database.fork();
    return {
      em,
      viewer,
      address,
      cookies,
      loaders: { accounts: makeAccountLoader(em), participants: makeParticipantsLoader(em) },
    };
  }

  async #authenticate(
    { em, cookies }: RequestContext,
    credentials: Credentials & { kind: 'none' | 'bearer' | 'cookie' },
  ): Promise<Viewer | null> {
    if (credentials.kind === 'none') return null;
    const found = await this.#sessions.authenticate(em, credentials.token);
    if (found === null) return null;
    if (credentials.kind === 'cookie' && found.prolonged) cookies.set(credentials.token);
    const { id: sessionId, accountId, deviceId } = found.session;
    const current = deviceId !== null && (await this.#devices.isCurrent(em, accountId, deviceId));
    return { accountId, sessionId, deviceId: current ? deviceId : null };
  }
}
