import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**', 'reports/**', ...(process.env['SOTTO_FAST'] ? ['**/*.slow.test.ts'] : [])],
    // These tests wait for servers and clocks more than they work.
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
