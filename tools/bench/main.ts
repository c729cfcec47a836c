/** `npm run bench [name…]`: every benchmark that is checked in, or those whose folder is named. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const all = ['packages/mls', 'packages/protocol', 'packages/client', 'apps/server'];
const named = process.argv.slice(2);

for (const workspace of all) {
  const script = join(root, workspace, 'bench/main.ts');
  if (!existsSync(script) || (named.length > 0 && !named.some((name) => workspace.endsWith(name)))) continue;
  console.log(`\n${workspace}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', script], {
    cwd: join(root, workspace),
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
