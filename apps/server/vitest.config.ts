import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // The copy that Node takes. Vite would take the other one of the package's two, and GraphQL objects to types
    // from two copies.
    alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
  },
  test: {
    include: ['src/**/*.test.ts', ...(process.env['SOTTO_FAST'] ? [] : ['test/**/*.test.ts'])],
    // Some start servers in processes of their own, and make post-quantum groups, on shared machines.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
