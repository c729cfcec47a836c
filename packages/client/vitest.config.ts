import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', ...(process.env['SOTTO_FAST'] ? [] : ['test/**/*.test.ts'])],
    // These tests wait for servers and clocks more than they work.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
