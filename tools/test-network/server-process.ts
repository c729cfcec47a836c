/** A real server in a process of its own, on a free port, with a folder of its own; for tests only. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const main = join(import.meta.dirname, '../../apps/server/src/main.ts');

export class ServerProcess implements AsyncDisposable {
  readonly port: number;
  readonly folder: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;

  private constructor(port: number, folder: string, env: Readonly<Record<string, string>>) {
    this.port = port;
    this.folder = folder;
    this.#env = env;
  }

  /** Starts one and resolves when it is ready. @param env settings beside port, host and data folder. */
  static async start(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'sotto-test-'));
    const server = new ServerProcess(await freePort(), folder, env);
    await server.resume();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
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
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(this.port),
        SOTTO_DATA_DIR: this.dataFolder,
        ...this.#env,
      },
    });
    closeSync(log);
    this.#child = child;
    for (let tries = 0; tries < 600; tries += 1) {
      if (child.exitCode !== null) throw new Error(`the server ended at its start:\n${this.log()}`);
      const ready = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (ready?.ok) return;
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
