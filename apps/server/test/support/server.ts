import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type Replacements } from '../../src/app.ts';
import type { Config } from '../../src/config.ts';

export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly folder: string;
}

export const testConfig: Config = {
  host: '127.0.0.1',
  port: 0,
  dataFolder: '',
  webRoot: '/nowhere',
  production: false,
  introspection: true,
  origins: [],
  trustedProxies: 0,
  logLevel: 'error',
  metrics: { kind: 'off' },
  rateLimitFactor: 1_000,
  verification: 'automatic',
  minimumClientVersion: 1,
};

export async function temporaryFolder(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'sotto-server-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** A server in this process, on a port of the system's choice, with a folder of its own. */
export async function startServer(
  settings: Partial<Config> = {},
  replacements: Replacements = {},
): Promise<TestServer> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporaryFolder());
  const app = stack.use(
    await createApp({ ...testConfig, dataFolder: folder.path, ...settings }, replacements),
  );
  const url = await app.listen();
  const parts = stack.move();
  return { url, folder: folder.path, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}
