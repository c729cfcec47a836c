import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../src/main.ts');

/** A server in a process of its own. */
export class ServerProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  #output = '';
  #errors = '';

  /** @param environment settings; nothing else is passed on but the path. */
  constructor(environment: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, [main], {
      env: { PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (data) => {
      this.#output += String(data);
    });
    this.#child.stderr?.on('data', (data) => {
      this.#errors += String(data);
    });
  }

  get output(): string {
    return this.#output;
  }

  get errors(): string {
    return this.#errors;
  }

  /** Where it listens, once it does. */
  async url(): Promise<string> {
    for (;;) {
      const found = /ready at (http:\S+)/.exec(this.#output)?.[1];
      if (found !== undefined) return found;
      if (this.#hasEnded()) throw new Error(`the server has ended: ${this.#errors}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Its exit code, once it has ended. */
  async ended(): Promise<number | null> {
    if (!this.#hasEnded()) await once(this.#child, 'close');
    return this.#child.exitCode;
  }

  async signal(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.ended();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#hasEnded()) await this.signal('SIGKILL');
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}
