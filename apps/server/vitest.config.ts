import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Some start servers in processes of their own, and make post-quantum groups, on shared machines.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
