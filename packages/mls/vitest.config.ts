import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', ...(process.env['SOTTO_FAST'] ? [] : ['test/**/*.test.ts'])],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Wiping is part of what is tested, so tests share no module state.
    isolate: true,
  },
});
