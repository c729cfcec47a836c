/** The command as an operator runs it, in a process of its own; for tests. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const main = join(import.meta.dirname, 'main.ts');

export function runGun(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { maxBuffer: 256 * 1_048_576 }, (error, stdout, stderr) => {
      // The code is a number unless the process could not be started at all.
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, stdout, stderr });
    });
  });
}
