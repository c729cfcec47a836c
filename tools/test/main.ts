/**
 * `npm test`: the checks, the suites of every workspace, and the browser tests; ends with one line over all of
 * them. `npm test -- --fast` runs the checks and the unit tests beside the code, for use on each change.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runSteps } from '../check/run-steps.ts';
import { checkSteps } from '../check/steps.ts';
import { findChromium } from './chromium.ts';
import { add, type Counts, closingLine, noTests, readPlaywright, readVitest } from './reports.ts';

const root = join(import.meta.dirname, '../..');
const fast = process.argv.includes('--fast');

function run(title: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  console.log(`\n# ${title}`);
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** A run that failed without a failed test of its own to show for it counts as one failure. */
function settle(ok: boolean, counts: Counts): Counts {
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function checks(): Counts {
  console.log('# Checks');
  return { ...runSteps(checkSteps), skipped: 0 };
}

function suites(): Counts {
  const workspaces = globSync('{packages,apps,tools}{/*,}/vitest.config.ts', { cwd: root }).map((path) =>
    join(root, path, '..'),
  );
  for (const workspace of workspaces) rmSync(join(workspace, 'reports'), { recursive: true, force: true });
  const ok = run('Suites', 'turbo', ['run', 'test', '--continue', '--concurrency=2', '--log-prefix=task'], {
    SOTTO_FAST: fast ? '1' : '',
  });
  const counts = workspaces.map((workspace) => {
    const report = readVitest(join(workspace, 'reports/vitest.json'));
    if (report === undefined) console.error(`✗ ${workspace} left no report`);
    return report ?? { ...noTests, failed: 1 };
  });
  return settle(ok, counts.reduce(add, noTests));
}

function browser(): Counts {
  const chromium = findChromium();
  if (chromium === undefined) {
    console.error(
      'No Chromium was found and none could be fetched. Install Chromium or Google Chrome, or set SOTTO_CHROMIUM to the path of one, then run `npm test` again.',
    );
    return { ...noTests, failed: 1 };
  }
  if (!run('Web client', 'turbo', ['run', 'build', '--output-logs=errors-only']))
    return { ...noTests, failed: 1 };
  const report = join(root, 'tools/reports/playwright.json');
  rmSync(report, { force: true });
  const cli = join(root, 'tools/node_modules/@playwright/test/cli.js');
  const ok = run('Browser', process.execPath, [cli, 'test', '--config', 'tools/e2e/playwright.config.ts'], {
    SOTTO_CHROMIUM: chromium,
  });
  return settle(ok, readPlaywright(report) ?? noTests);
}

if (!existsSync(join(root, '../shared/vectors')) && process.env['SOTTO_VECTORS'] === undefined) {
  console.log('· SOTTO_VECTORS is not set: the tests that need vectors from elsewhere are skipped.\n');
}
const total = [checks, suites, ...(fast ? [] : [browser])].map((part) => part()).reduce(add, noTests);
console.log(`\n${closingLine(total)}`);
if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
