/** What `npm run check` does: everything that can be said of the code without running it. */
import { join } from 'node:path';

export interface Step {
  readonly name: string;
  /** A program and its arguments, run in the repository's root. */
  readonly command: readonly [string, ...string[]];
}

const tools = join(import.meta.dirname, '..');

export const checkSteps: readonly Step[] = [
  { name: 'generated files', command: ['node', join(tools, 'codegen/main.ts'), '--check'] },
  { name: 'format and lint', command: ['biome', 'ci', '--error-on-warnings', '.'] },
  {
    name: 'types',
    command: ['turbo', 'run', 'check-types', '--output-logs=errors-only', '--log-prefix=task'],
  },
  {
    name: 'boundaries',
    command: ['depcruise', '--config', 'tools/check/boundaries.cjs', 'packages', 'apps', 'tools', 'examples'],
  },
  { name: 'unused code', command: ['knip', '--no-progress'] },
];
