export { limitKeyOf } from './address.ts';
export { type Credentials, credentialsOf } from './credentials.ts';
export { addHealth } from './health.ts';
export { addMetrics } from './metrics.ts';
export { hostOf, isSecure, originAllowed } from './origin.ts';
export { addSecurityHeaders } from './security-headers.ts';
export { noCookies, sessionCookies } from './session-cookie.ts';
export { serveWeb } from './static-web.ts';
