/** `npm run codegen` writes what is generated; with `--check` it only says what is stale. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { generateAll } from './outputs.ts';

const root = join(import.meta.dirname, '../..');
const onlyCheck = process.argv.includes('--check');
let stale = 0;

for (const output of await generateAll(root)) {
  const path = join(root, output.path);
  const current = await readFile(path, 'utf8').catch(() => undefined);
  if (current === output.content) continue;
  stale += 1;
  if (onlyCheck) {
    console.error(`stale: ${output.path}`);
    continue;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, output.content);
  console.log(`written: ${output.path}`);
}

if (onlyCheck && stale > 0) {
  console.error('Run `npm run codegen` and commit what it writes.');
  process.exitCode = 1;
}
