/** The real server, in a process and a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

const main = join(import.meta.dirname, '../../../apps/server/src/main.ts');

export class TestServer implements AsyncDisposable {
  readonly url: URL;
  readonly #port: number;
  readonly #folder: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;

  private constructor(port: number, folder: string, env: Readonly<Record<string, string>>) {
    this.#env = env;
    this.url = new URL(`http://127.0.0.1:${port}`);
    this.#port = port;
    this.#folder = folder;
  }

  /** @param env settings beside those that every test has. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
    const server = new TestServer(await freePort(), await mkdtemp(join(tmpdir(), 'sotto-client-')), env);
    await server.resume();
    return server;
  }

  /** Every value in every row of its database, as of now: texts, blobs and numbers as bytes. */
  async rows(): Promise<readonly Buffer[]> {
    const copy = await mkdtemp(join(tmpdir(), 'sotto-database-'));
    await cp(join(this.#folder, 'data'), copy, { recursive: true });
    const database = new DatabaseSync(join(copy, 'sotto.db'));
    const values: Buffer[] = [];
    for (const { name } of database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()) {
      for (const row of database.prepare(`SELECT * FROM "${String(name)}"`).all()) {
        for (const value of Object.values(row)) {
          if (value instanceof Uint8Array) values.push(Buffer.from(value));
          else if (value !== null) values.push(Buffer.from(String(value)));
        }
      }
    }
    database.close();
    await rm(copy, { recursive: true, force: true });
    return values;
  }

  /** Starts it, or starts it again, on the same port and folder. */
  async resume(): Promise<void> {
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', process.env['SOTTO_TEST_LOG'] ? 'inherit' : 'ignore', 'inherit'],
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(this.#port),
        SOTTO_DATA_DIR: join(this.#folder, 'data'),
        SOTTO_LOG_LEVEL: process.env['SOTTO_TEST_LOG'] ?? 'silent',
        SOTTO_RATE_LIMIT_FACTOR: '10000',
        ...this.#env,
      },
    });
    this.#child = child;
    for (let tries = 0; tries < 400; tries += 1) {
      if (child.exitCode !== null) throw new Error('the server ended at its start');
      const ready = await fetch(new URL('/readyz', this.url)).catch(() => undefined);
      if (ready?.ok) return;
      await sleep(50);
    }
    throw new Error('the server did not get ready');
  }

  /** Ends it without any chance to tidy up. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
