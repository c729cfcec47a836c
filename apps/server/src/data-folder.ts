import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MikroORM } from '@mikro-orm/sqlite';
import { StartupError } from './startup-error.ts';

/** The folder that holds everything the server keeps, locked for this process. */
export interface DataFolder extends AsyncDisposable {
  readonly path: string;
  readonly databaseFile: string;
}

/**
 * Makes the folder if need be and takes it for this process alone. The lock is the operating system's, held
 * through an open transaction on a file of its own: however the process ends, the lock ends with it.
 * @throws StartupError when the folder cannot be written or another process uses it.
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  await ensureWritable(path);
  const lock = await takeLock(join(path, 'sotto.lock'), path);
  return {
    path,
    databaseFile: join(path, 'sotto.db'),
    [Symbol.asyncDispose]: () => lock.close(true),
  };
}

async function ensureWritable(path: string): Promise<void> {
  const probe = join(path, '.write-test');
  try {
    await makeFolder(path);
    await (await open(probe, 'w', 0o600)).close();
    await unlink(probe);
  } catch (error) {
    throw new StartupError(`the data folder ${path} cannot be written (${codeOf(error)})`);
  }
}

/** Node's own recursive way never comes back from a parent that is there and takes no children, such as /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    const parent = dirname(path);
    if (codeOf(error) !== 'ENOENT' || existsSync(parent)) throw error;
    await makeFolder(parent);
    await mkdir(path, { mode: 0o700 });
  }
}

async function takeLock(file: string, folder: string): Promise<MikroORM> {
  const orm = await MikroORM.init({
    dbName: file,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    driverOptions: { timeout: 0 },
  });
  try {
    await orm.em.getConnection().execute('begin exclusive');
    return orm;
  } catch {
    await orm.close(true);
    throw new StartupError(`the data folder ${folder} is in use by another process`);
  }
}

/**
 * A secret of the installation, in a file that only its owner can read; `make` makes it the first time.
 * @throws StartupError when the file is there and cannot be read.
 */
export async function secretFile(folder: DataFolder, name: string, make: () => string): Promise<string> {
  const path = join(folder.path, name);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw new StartupError(`${path} cannot be read (${codeOf(error)})`);
  }
  // Complete and on the disk under another name first: a half-written secret never bears the real one.
  const value = make();
  const file = await open(`${path}.new`, 'w', 0o600);
  await file.writeFile(value);
  await file.sync();
  await file.close();
  await rename(`${path}.new`, path);
  return value;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
