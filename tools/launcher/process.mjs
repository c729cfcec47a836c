import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** A failure that the person in front of the terminal can act on: printed as one line, without a stack. */
export class LaunchError extends Error {}

export function exitWith(error) {
  console.error(error instanceof LaunchError ? error.message : error);
  process.exitCode = 1;
}

/** One line of progress. */
export function say(text) {
  if (process.stdout.isTTY || !process.env.SOTTO_QUIET) console.log(`· ${text}`);
}

/**
 * Runs a program to its end with our terminal and passes the signals on that would end us, so that it can stop
 * cleanly before we do.
 *
 * @returns its exit code; 128 + n when a signal that nobody sent through us ended it.
 */
export function run(program, args, { env = process.env, quiet = false, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += data));

    let interrupted = false;
    const forward = (signal) => {
      interrupted = true;
      // A Ctrl-C reaches the whole foreground group by itself; a second one must not cut the clean stop short.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    // A SIGTERM to npm ends npm and its shell, and is not passed on to us: being orphaned is how we hear of it.
    const parent = process.ppid;
    const orphaned = setInterval(() => {
      if (process.ppid !== parent) forward('SIGTERM');
    }, 250);
    orphaned.unref();

    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      clearInterval(orphaned);
      if (quiet && code !== 0) process.stderr.write(output);
      resolve(signal ? (interrupted ? 0 : 128) : (code ?? 1));
    });
  });
}
