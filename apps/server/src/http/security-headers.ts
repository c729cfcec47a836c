import type { FastifyInstance } from 'fastify';

/**
 * No script but the built ones, nothing from anywhere else, no frame, no form that leaves, and text becomes
 * script only through the client's own Trusted Types policies. `wasm-unsafe-eval` is for OPAQUE, which is
 * WebAssembly inside a script; it does not allow `eval`.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sotto-template sotto-worker',
].join('; ');

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  // The camera scans codes of devices and safety numbers, and passkeys recover, when their person asks for that.
  'permissions-policy':
    'camera=(self), geolocation=(), microphone=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
} as const;

/** On every answer, whatever it is. */
export function addSecurityHeaders(http: FastifyInstance): void {
  http.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    // Only over TLS: on localhost it would lock every other local server of the machine out of http.
    if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
  });
}
