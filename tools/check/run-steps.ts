import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Step } from './steps.ts';

const root = join(import.meta.dirname, '../..');

/** Runs each step to its end, also after one has failed, and prints the output of those that fail. */
export function runSteps(steps: readonly Step[]): { passed: number; failed: number } {
  let failed = 0;
  for (const { name, command } of steps) {
    const [program, ...args] = command;
    const started = Date.now();
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, encoding: 'utf8' });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (status !== 0) {
      failed += 1;
      console.log([stdout, stderr, error?.message].filter(Boolean).join('\n').trim());
    }
  }
  return { passed: steps.length - failed, failed };
}
