import { type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type { Logger };

/**
 * Lines of JSON on standard output. What people write must never reach them (R34): nothing logs requests, URLs,
 * variables or messages of errors, and the names below are blotted out should one slip in.
 */
export function makeLogger(level: LogLevel): Logger {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        '*.variables',
        '*.body',
        '*.headers',
        '*.token',
        '*.cookie',
        '*.authorization',
        '*.input',
        'err',
        'error',
      ],
      censor: '[redacted]',
    },
  });
}

/**
 * An error as it may be logged: its class, its code and where it was thrown. Its message is left out, because
 * messages quote input: a database driver's holds the statement with its values.
 */
export function describeError(error: unknown): { name: string; code?: string; frames: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, frames: frames.slice(0, 12).map((line) => line.trim()) };
}
