import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { Database } from '../database/index.ts';
import type { AccountExport } from '../modules/knowledge/index.ts';
import type { SessionService } from '../modules/session/index.ts';
import { isSecure } from './origin.ts';
import { bearerToken, cookieName } from './session-cookie.ts';

export interface ExportParts {
  readonly config: Config;
  readonly database: Database;
  readonly sessions: SessionService;
  readonly accountExport: AccountExport;
}

/** `/export`: everything that the server has on the account that is signed in, as a download. */
export function addExport(http: FastifyInstance, parts: ExportParts): void {
  http.get('/export', { exposeHeadRoute: false }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const token = tokenOf(request, parts.config);
    const found = token === null ? null : await parts.sessions.authenticate(parts.database.fork(), token);
    if (found === null)
      return refuse(reply, 401, 'NOT_SIGNED_IN', 'This needs a valid session: sign in first.');
    const { accountId } = found.session;
    const verdict = await parts.accountExport.admit(accountId);
    if (!verdict.ok) {
      reply.header('retry-after', String(verdict.retryAfterSeconds));
      return refuse(reply, 429, 'RATE_LIMITED', 'Too many exports.');
    }
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="sotto-export.json"')
      .send(Readable.from(parts.accountExport.write(accountId)));
  });
}

/**
 * A bearer token goes before a cookie. Browsers send no `Origin` with a download, but they do say whether a page of
 * another site asked for it; such a page could not read the answer, and gets none.
 */
function tokenOf(request: FastifyRequest, { trustedProxies }: Config): string | null {
  const bearer = bearerToken(request.headers.authorization);
  if (bearer !== null) return bearer;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return null;
  return request.cookies[cookieName(isSecure(request.raw, trustedProxies))] ?? null;
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}
