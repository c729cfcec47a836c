/** A real server in a process of its own, on a free port, with a folder of its own; for tests only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const main = join(import.meta.dirname, '../../apps/server/src/main.ts');

export class ServerProcess implements AsyncDisposable {
  readonly folder: string;
  readonly #env: Readonly<Record<string, string>>;
  /** 0 until the system has given it one. */
  #port = 0;
  #child: ChildProcess | undefined;

  private constructor(folder: string, env: Readonly<Record<string, string>>) {
    this.folder = folder;
    this.#env = env;
  }

  /** Starts one and resolves when it is ready. @param env settings beside port, host and data folder. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'sotto-test-'));
    const server = new ServerProcess(folder, env);
    await server.resume();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get dataFolder(): string {
    return join(this.folder, 'data');
  }

  /** Everything that it has printed so far, over all its starts. */
  log(): string {
    return readFileSync(this.#logPath, 'utf8');
  }

  /** Starts it again on the same port and folder. */
  async resume(): Promise<void> {
    const log = openSync(this.#logPath, 'a');
    const before = this.log().length;
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(this.#port),
        SOTTO_DATA_DIR: this.dataFolder,
        ...this.#env,
      },
    });
    closeSync(log);
    this.#child = child;
    child.once('exit', (code, signal) => {
      // Otherwise a test would only tell that nobody answers.
      if (this.#child === child)
        console.error(`the server ended by itself (${code ?? signal}):\n${this.log().slice(-2_000)}`);
    });
    for (let tries = 0; tries < 600; tries += 1) {
      if (child.exitCode !== null) throw new Error(`the server ended at its start:\n${this.log()}`);
      // It says so itself: on the port somebody else's could answer.
      const port = /Sotto is ready at http:\/\/localhost:(\d+)/.exec(this.log().slice(before))?.[1];
      if (port !== undefined) {
        this.#port = Number(port);
        return;
      }
      await sleep(50);
    }
    throw new Error(`the server did not get ready:\n${this.log()}`);
  }

  /** Ends it without any chance to tidy up. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end('SIGKILL');
    await rm(this.folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  get #logPath(): string {
    return join(this.folder, 'server.log');
  }
}
