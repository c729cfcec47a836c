import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LaunchError, root, run, say } from './process.mjs';

const stampPath = join(root, '.toolchain', 'installed');

/** Installs exactly what the lockfile says, unless that is what was installed last. */
export async function installDependencies({ node, pnpm, env }) {
  const lockfile = await readFile(join(root, 'pnpm-lock.yaml'));
  const stamp = createHash('sha256').update(lockfile).update(node).digest('hex');
  const marker = join(root, 'node_modules', '.modules.yaml');
  const [last, installed] = await Promise.all([
    readFile(stampPath, 'utf8').catch(() => ''),
    readFile(marker).then(
      () => true,
      () => false,
    ),
  ]);
  if (installed && last === stamp) return;

  say('Installing dependencies');
  const code = await run(node, [pnpm, 'install', '--frozen-lockfile', '--reporter=silent'], { env });
  if (code !== 0) {
    throw new LaunchError(
      'Could not install the dependencies. Without a connection that is expected; otherwise the lines above say why.',
    );
  }
  await mkdir(join(stampPath, '..'), { recursive: true });
  await writeFile(stampPath, stamp);
}
