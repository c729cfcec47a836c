import type { IncomingMessage } from 'node:http';

/**
 * Whether a browser's page of this origin may act with the session's cookie: the page that this server serves,
 * or one that the operator lists. Browsers send `Origin` with every POST and every websocket; what sends none is
 * no browser, and gets nothing from a cookie.
 */
export function originAllowed(
  origin: string | undefined,
  host: string | undefined,
  listed: readonly string[],
): boolean {
  if (origin === undefined) return false;
  if (listed.includes(origin)) return true;
  return (
    URL.canParse(origin) && host !== undefined && host !== '' && new URL(origin).host === host.toLowerCase()
  );
}

/** Whether a request came over TLS; a proxy in front is believed only where the operator says that there is one. */
export function isSecure(request: IncomingMessage, trustedProxies: number): boolean {
  if ('encrypted' in request.socket && request.socket.encrypted === true) return true;
  return trustedProxies > 0 && headerOf(request, 'x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
}

/** The host that the client asked for, as `isSecure` finds the scheme. */
export function hostOf(request: IncomingMessage, trustedProxies: number): string | undefined {
  const forwarded =
    trustedProxies > 0 ? headerOf(request, 'x-forwarded-host')?.split(',')[0]?.trim() : undefined;
  return forwarded ?? request.headers.host;
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
