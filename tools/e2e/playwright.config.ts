import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../reports/browser',
  timeout: 600_000,
  expect: { timeout: 60_000 },
  // A test waits more than it works.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: join(import.meta.dirname, '../reports/playwright.json') }]],
  use: {
    launchOptions: {
      ...(process.env['SOTTO_CHROMIUM'] === undefined
        ? {}
        : { executablePath: process.env['SOTTO_CHROMIUM'] }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
    // Without its film: that alone doubled what a test costs.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
  },
});
