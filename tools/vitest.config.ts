import { defineConfig } from 'vitest/config';

/** What needs servers, or minutes: not for each change. */
const slow = ['**/*.slow.test.ts', '{hostile-server,gun,stolen,guide}/**', 'test-network/secrets.test.ts'];

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'reports/**', ...(process.env['SOTTO_FAST'] ? slow : [])],
    // These tests wait for servers and clocks more than they work.
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
