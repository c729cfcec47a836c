import type { IncomingMessage } from 'node:http';
import type { EntityManager } from '@mikro-orm/core';
import { GraphQLError } from 'graphql';
import type { Config } from '../config.ts';
import type { RequestContext } from '../context.ts';
import type { Database } from '../database/index.ts';
import { type Credentials, credentialsOf } from '../http/index.ts';
import {
  makeAccountLoader,
  makeNamedAccountLoader,
  makeOrganizationLoader,
} from '../modules/account/index.ts';
import { makeParticipantsLoader } from '../modules/conversation/index.ts';
import type { DeviceService } from '../modules/device/index.ts';
import type { EligibilityService } from '../modules/eligibility/index.ts';
import { makeRegularLoaders } from '../modules/regular/index.ts';
import { makeOpenReportsLoader } from '../modules/report/index.ts';
import type { SessionService } from '../modules/session/index.ts';
import { makeRelationshipLoader } from '../modules/social/index.ts';
import type { SessionCookies } from '../operation.ts';
import type { Viewer } from '../viewer.ts';

export interface ContextModules {
  readonly sessions: SessionService;
  readonly devices: DeviceService;
  readonly eligibility: EligibilityService;
}

/** Finds out who asks, and makes what one operation gets. */
export class ContextFactory {
  readonly #database: Database;
  readonly #modules: ContextModules;
  readonly #config: Config;

  constructor(database: Database, modules: ContextModules, config: Config) {
    this.#database = database;
    this.#modules = modules;
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
    const em = this.#database.fork();
    return this.#make(em, await this.#authenticate(em, cookies, credentials), address, cookies);
  }

  forViewer(viewer: Viewer | null, address: string, cookies: SessionCookies): RequestContext {
    return this.#make(this.#database.fork(), viewer, address, cookies);
  }

  #make(em: EntityManager, viewer: Viewer | null, address: string, cookies: SessionCookies): RequestContext {
    // Without a viewer nothing is between it and others, and nothing asks for it.
    const viewerId = viewer?.accountId ?? '';
    return {
      em,
      viewer,
      address,
      cookies,
      loaders: {
        accounts: makeAccountLoader(em),
        namedAccounts: makeNamedAccountLoader(em),
        organizations: makeOrganizationLoader(em),
        relationships: makeRelationshipLoader(em, viewerId),
        eligibility: this.#modules.eligibility.loader(em, viewerId),
        openReports: makeOpenReportsLoader(em),
        participants: makeParticipantsLoader(em),
        regular: makeRegularLoaders(em),
      },
    };
  }

  async #authenticate(
    em: EntityManager,
    cookies: SessionCookies,
    credentials: Credentials & { kind: 'none' | 'bearer' | 'cookie' },
  ): Promise<Viewer | null> {
    if (credentials.kind === 'none') return null;
    const found = await this.#modules.sessions.authenticate(em, credentials.token);
    if (found === null) return null;
    if (credentials.kind === 'cookie' && found.prolonged) cookies.set(credentials.token);
    const { id: sessionId, accountId, deviceId } = found.session;
    const current = deviceId !== null && (await this.#modules.devices.isCurrent(em, accountId, deviceId));
    return { accountId, sessionId, deviceId: current ? deviceId : null };
  }
}
