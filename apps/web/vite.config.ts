import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import {
  contentSecurityPolicy,
  developmentPolicy,
  securityHeaders,
} from './build/content-security-policy.ts';
import { emojiData } from './build/emoji-data.ts';
import { solidTrustedTypes } from './build/solid-trusted-types.ts';

const server = { target: 'http://localhost:4000' };
const api = { '/graphql': { ...server, ws: true }, '/avatars': server, '/export': server };

export default defineConfig({
  plugins: [solidTrustedTypes(), solid(), tailwindcss(), emojiData()],
  build: {
    target: 'es2023',
    sourcemap: true,
    // An inlined asset would be a data: URL, which the Content-Security-Policy does not allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { proxy: api, headers: securityHeaders(developmentPolicy) },
  preview: { proxy: api, headers: securityHeaders(contentSecurityPolicy) },
});
