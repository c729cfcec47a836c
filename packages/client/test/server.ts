/** The real server, in a process and a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';

const main = join(import.meta.dirname, '../../../apps/server/src/main.ts');

export class TestServer implements AsyncDisposable {
  /** 0 until the system has given it one. */
  #port = 0;
  readonly #folder: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;

  private constructor(folder: string, env: Readonly<Record<string, string>>) {
    this.#env = env;
    this.#folder = folder;
  }

  get url(): URL {
    return new URL(`http://127.0.0.1:${this.#port}`);
  }

  /** @param env settings beside those that every test has. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
    const server = new TestServer(await mkdtemp(join(tmpdir(), 'sotto-client-')), env);
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
      stdio: ['ignore', 'pipe', 'inherit'],
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
    child.once('exit', (code, signal) => {
      // Otherwise a test would only tell that nobody answers.
      if (this.#child === child) process.stderr.write(`the server ended by itself (${code ?? signal})\n`);
    });
    this.#port = await portOf(child.stdout);
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

/** What it says when it is ready: on a port of one's own choice somebody else's could answer. */
function portOf(stdout: Readable): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    stdout.setEncoding('utf8').on('data', (text: string) => {
      if (process.env['SOTTO_TEST_LOG']) process.stdout.write(text);
      said = said.slice(-200) + text;
      const port = /Sotto is ready at http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    stdout.once('close', () => reject(new Error('the server ended at its start')));
  });
}
