import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

test('the example in the README is the one that runs here', async () => {
  const readme = await readFile(pathOf('../README.md'), 'utf8');
  const [, example] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  expect(example).toBe(await readFile(pathOf('readme-example.ts'), 'utf8'));
});

test('the example runs, on the package as others import it', async () => {
  const run = promisify(execFile)(process.execPath, [pathOf('readme-example.ts')]);
  await expect(run).resolves.toMatchObject({ stdout: '' });
});
