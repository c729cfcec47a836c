import type { FastifyReply } from 'fastify';
import type { SessionCookies } from '../operation.ts';

/**
 * Over TLS the name's prefix makes browsers insist on `Secure`, this host and the whole path; without TLS
 * (localhost) they would refuse such a cookie.
 */
export const cookieName = (secure: boolean) => (secure ? '__Host-sotto-session' : 'sotto-session');

/** The session's cookie: no script sees it, and no other site's page sends it along. */
export function sessionCookies(reply: FastifyReply, secure: boolean, maxAgeSeconds: number): SessionCookies {
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  return {
    set: (token) => {
      reply.setCookie(cookieName(secure), token, { ...options, maxAge: maxAgeSeconds });
    },
    clear: () => {
      reply.clearCookie(cookieName(secure), options);
    },
  };
}

/** For websockets, whose answers carry no cookies. */
export const noCookies: SessionCookies = { set: () => {}, clear: () => {} };

/** The token of an `Authorization: Bearer …` header. */
export function bearerToken(header: unknown): string | null {
  if (typeof header !== 'string') return null;
  return /^Bearer ([A-Za-z0-9_-]+)$/i.exec(header)?.[1] ?? null;
}
