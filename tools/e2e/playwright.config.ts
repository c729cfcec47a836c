import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../reports/browser',
  timeout: 240_000,
  expect: { timeout: 30_000 },
  workers: 1,
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
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
