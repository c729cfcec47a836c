import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { contentSecurityPolicy, securityHeaders } from '../build/content-security-policy.ts';
import { emojiData } from '../build/emoji-data.ts';
import { solidTrustedTypes } from '../build/solid-trusted-types.ts';

/** The gallery: every screen in every state, on a scripted device. It is no part of what is built and served. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: '../public',
  plugins: [solidTrustedTypes(), solid(), tailwindcss(), emojiData()],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    outDir: '../reports/gallery',
    emptyOutDir: true,
  },
  server: { fs: { allow: ['../../..'] } },
  preview: { headers: securityHeaders(contentSecurityPolicy) },
});
