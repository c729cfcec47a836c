import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';
import { hostOf, isSecure, originAllowed } from './origin.ts';
import { bearerToken, cookieName } from './session-cookie.ts';

/** What a request brings along to say whose it is. */
export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'bearer'; readonly token: string }
  | { readonly kind: 'cookie'; readonly token: string }
  /** A page of another site, or something that cannot tell its site, tried to use the cookie. */
  | { readonly kind: 'forbidden-origin' };

/** A bearer token goes before a cookie. The cookie counts only from this server's own page. */
export function credentialsOf(request: IncomingMessage, config: Config): Credentials {
  const bearer = bearerToken(request.headers.authorization);
  if (bearer !== null) return { kind: 'bearer', token: bearer };
  const cookie = cookieOf(request, cookieName(isSecure(request, config.trustedProxies)));
  if (cookie === undefined) return { kind: 'none' };
  const host = hostOf(request, config.trustedProxies);
  return originAllowed(request.headers.origin, host, config.origins)
    ? { kind: 'cookie', token: cookie }
    : { kind: 'forbidden-origin' };
}

/** The value of a cookie; the first where a name stands twice, which browsers put in for the longer path. */
function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}
