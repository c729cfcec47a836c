/** Reads what the test runners wrote and counts it. */
import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The one line that the whole run ends with. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @returns undefined when there is no report: the run broke off before it could write one. */
export function readVitest(path: string): Counts | undefined {
  if (!existsSync(path)) return undefined;
  const report = parse(path);
  const skipped = number(report, 'numPendingTests') + number(report, 'numTodoTests');
  const failed = number(report, 'numFailedTests');
  // A file that cannot even be loaded is a failed suite without a failed test.
  const broken = failed === 0 ? number(report, 'numFailedTestSuites') : 0;
  return { passed: number(report, 'numPassedTests'), failed: failed + broken, skipped };
}

export function readPlaywright(path: string): Counts | undefined {
  if (!existsSync(path)) return undefined;
  const stats = parse(path)['stats'];
  if (typeof stats !== 'object' || stats === null) return undefined;
  const of = { ...stats } as Record<string, unknown>; // Spread of a checked object; its fields are checked one by one.
  return {
    passed: number(of, 'expected') + number(of, 'flaky'),
    failed: number(of, 'unexpected'),
    skipped: number(of, 'skipped'),
  };
}

function parse(path: string): Record<string, unknown> {
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof report !== 'object' || report === null) throw new Error(`${path} is not a report`);
  return { ...report };
}

function number(report: Record<string, unknown>, field: string): number {
  const value = report[field];
  return typeof value === 'number' ? value : 0;
}
