/** The Node and the pnpm that everything here runs on, at exact versions, in `.toolchain/`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { LaunchError, root, run, say } from './process.mjs';

/** Taken from the npm registry when the machine's own is older than `oldestNode`. */
const pinnedNode = '24.21.0';
/** The first 24 with ML-KEM in node:crypto. */
const oldestNode = [24, 7];

const folder = join(root, '.toolchain');
const bin = join(folder, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** @returns the environment and the programs for everything that follows. */
export async function prepareToolchain() {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const pnpmVersion = manifest.packageManager.split('@')[1];
  const [major, minor] = process.versions.node.split('.').map(Number);
  const ownNode = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  const nodePackage = `node-${windows ? 'win' : process.platform}-${process.arch}`;

  const wanted = [['pnpm', pnpmVersion]];
  if (!ownNode) wanted.push([nodePackage, pinnedNode]);
  const missing = [];
  for (const [name, version] of wanted) {
    if ((await installedVersion(name)) !== version) missing.push(`${name}@${version}`);
  }
  if (missing.length > 0) {
    say(`Fetching ${missing.join(' and ')} (once)`);
    // All of them in one go: npm prunes what a later `--no-save` install does not name.
    const packages = wanted.map(([name, version]) => `${name}@${version}`);
    const code = await run(
      windows ? 'npm.cmd' : 'npm',
      [
        'install',
        '--prefix',
        folder,
        '--no-save',
        '--no-package-lock',
        '--no-audit',
        '--no-fund',
        ...packages,
      ],
      { quiet: true },
    );
    if (code !== 0) {
      throw new LaunchError(
        `Could not fetch ${missing.join(' and ')} from the npm registry. Check the connection and try again.`,
      );
    }
  }

  const node = ownNode
    ? process.execPath
    : join(folder, 'node_modules', nodePackage, 'bin', windows ? 'node.exe' : 'node');
  if (!existsSync(node))
    throw new LaunchError(`Node ${pinnedNode} has no build for ${process.platform} ${process.arch}.`);
  const path = [join(root, 'node_modules', '.bin'), join(node, '..'), bin, process.env.PATH ?? ''].join(
    delimiter,
  );
  return {
    node,
    pnpm: join(folder, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs'),
    env: {
      ...process.env,
      PATH: path,
      TURBO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
      npm_config_verify_deps_before_run: 'false',
    },
  };
}

async function installedVersion(name) {
  try {
    const manifest = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8');
    return JSON.parse(manifest).version;
  } catch {
    return undefined;
  }
}
