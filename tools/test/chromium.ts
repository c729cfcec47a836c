/** Finds the Chromium that browser tests run in, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** In this order: SOTTO_CHROMIUM, Playwright's own, the system's, Playwright's download, apt (Debian, root). */
export function findChromium(): string | undefined {
  return named() ?? present() ?? downloaded() ?? packaged();
}

function named(): string | undefined {
  const path = process.env['SOTTO_CHROMIUM'];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`SOTTO_CHROMIUM names ${path}, which does not exist.`);
  return path;
}

function present(): string | undefined {
  return [chromium.executablePath(), ...systemPaths].find((path) => path !== '' && existsSync(path));
}

function downloaded(): string | undefined {
  console.log('· No Chromium here; fetching one with Playwright');
  const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium', '--only-shell'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  return present();
}

function packaged(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log('· Playwright could not fetch one; installing the Debian package chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, { stdio: 'ignore', env, timeout: 600_000 });
  }
  return present();
}
