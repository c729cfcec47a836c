import { defineConfig } from 'vitest/config';
import { emojiData } from './build/emoji-data.ts';

export default defineConfig({
  plugins: [emojiData()],
  // Solid's reactive build, not the one that renders strings on a server.
  resolve: { conditions: ['browser', 'development'] },
  ssr: {
    resolve: { conditions: ['browser', 'development'], externalConditions: ['browser', 'development'] },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'build/**/*.test.ts'],
    server: { deps: { inline: [/solid-js/] } },
  },
});
