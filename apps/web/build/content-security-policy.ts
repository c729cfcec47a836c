/**
 * What the server sends with every file of the built client. `'wasm-unsafe-eval'` is for OPAQUE, which the worker
 * runs as WebAssembly; it allows no `eval` of script. The two Trusted Types policies are those of
 * `solid-trusted-types.ts` and `src/device/worker-url.ts`; there is no default policy.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sotto-template sotto-worker',
].join('; ');

/**
 * The development server hands out styles as inline elements and rewrites modules while they run, so these two
 * protections cannot hold there. Everything else is as in production.
 */
export const developmentPolicy = contentSecurityPolicy
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("connect-src 'self'", "connect-src 'self' ws:")
  .replace("; require-trusted-types-for 'script'; trusted-types sotto-template sotto-worker", '');

export function securityHeaders(policy: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // The camera scans codes of devices and safety numbers, and passkeys recover, when their person asks for that.
    'permissions-policy':
      'camera=(self), geolocation=(), microphone=(), publickey-credentials-create=(self), publickey-credentials-get=(self)',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
