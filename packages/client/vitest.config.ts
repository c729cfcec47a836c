import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', ...(process.env['SOTTO_FAST'] ? [] : ['test/**/*.test.ts'])],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
