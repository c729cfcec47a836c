import { once } from 'node:events';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/sqlite';
import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { openDatabase, ormOptions } from '../src/database/index.ts';
import { ask } from './support/api.ts';
import { signIn, signUp } from './support/person.ts';
import { ServerProcess } from './support/process.ts';
import { startServer, temporaryFolder, testConfig } from './support/server.ts';

/** One line, and exit code 1. */
async function failure(environment: Record<string, string>): Promise<string> {
  await using server = new ServerProcess(environment);
  const code = await server.ended();
  const { output, errors } = server;
  expect(code).toBe(1);
  expect(errors.trimEnd().split('\n'), errors).toHaveLength(1);
  expect(output).not.toContain('ready');
  return errors;
}

describe('a start that cannot be', () => {
  it('says that the port is in use', async () => {
    await using folder = await temporaryFolder();
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    expect(await failure({ SOTTO_DATA_DIR: folder.path, PORT: String(port) })).toBe(
      `sotto: port ${port} on 127.0.0.1 is in use\n`,
    );
    taken.close();
  });

  it('says that the data folder cannot be written', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'file');
    await writeFile(file, '');
    for (const path of [file, join(file, 'below'), '/proc/sotto/data']) {
      expect(await failure({ SOTTO_DATA_DIR: path })).toMatch(
        /^sotto: the data folder .* cannot be written \(E/,
      );
    }
  });

  it('says that the data folder is in use by another process, also when that one is killed and back', async () => {
    await using folder = await temporaryFolder();
    await using first = new ServerProcess({ SOTTO_DATA_DIR: folder.path });
    await first.url();
    expect(await failure({ SOTTO_DATA_DIR: folder.path })).toMatch(/in use by another process/);
    await first.signal('SIGKILL');
    await using second = new ServerProcess({ SOTTO_DATA_DIR: folder.path });
    await second.url();
  });

  it('says that the database is from a newer version, and leaves it alone', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'sotto.db');
    await (await openDatabase(file))[Symbol.asyncDispose]();
    const orm = await MikroORM.init(ormOptions(file));
    await orm.em
      .getConnection()
      .execute("insert into migration (name) values ('2099-01-01-from-the-future')");
    await orm.close(true);
    const before = await readFile(file);
    expect(await failure({ SOTTO_DATA_DIR: folder.path })).toMatch(
      /newer version of the server \(migration 2099-01-01-from-the-future\)/,
    );
    expect(await readFile(file)).toEqual(before);
  });

  it('says that the database is damaged', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'sotto.db'), 'this is no database, '.repeat(1_000));
    expect(await failure({ SOTTO_DATA_DIR: folder.path })).toMatch(/damaged or not a database/);
  });

  it('says that the secret behind all passwords is gone or damaged, and makes no new one', async () => {
    await using folder = await temporaryFolder();
    {
      await using app = await createApp({ ...testConfig, dataFolder: folder.path });
      await signUp({ url: await app.listen() }, 'somebody');
    }
    const secret = join(folder.path, 'opaque-server-setup');
    expect((await stat(secret)).mode & 0o777).toBe(0o600);
    const value = await readFile(secret, 'utf8');
    await rm(secret);
    expect(await failure({ SOTTO_DATA_DIR: folder.path })).toMatch(/is missing: restore it/);
    expect(await failure({ SOTTO_DATA_DIR: folder.path })).toMatch(/is missing: restore it/);
    await writeFile(secret, value.slice(0, 80));
    expect(await failure({ SOTTO_DATA_DIR: folder.path })).toMatch(/is damaged: restore it/);
  });

  it('says which setting is wrong', async () => {
    expect(await failure({ PORT: 'many' })).toBe(
      'sotto: PORT must be a whole number from 0 to 65535, not "many"\n',
    );
    expect(await failure({ HOST: '203.0.113.7' })).toMatch(
      /203\.0\.113\.7 is not an address of this machine/,
    );
  });
});

describe('a server in a process of its own', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('stops cleanly within seconds on %s', async (signal) => {
    await using folder = await temporaryFolder();
    await using server = new ServerProcess({ SOTTO_DATA_DIR: folder.path });
    const url = await server.url();
    await signUp({ url }, 'somebody');
    // A connection that is kept open must not keep the server up.
    await fetch(`${url}/healthz`);
    const begin = performance.now();
    expect(await server.signal(signal)).toBe(0);
    expect(server.errors).toBe('');
    expect(performance.now() - begin).toBeLessThan(4_000);
  });

  it('knows everybody again after a restart', async () => {
    await using folder = await temporaryFolder();
    await using first = new ServerProcess({ SOTTO_DATA_DIR: folder.path });
    const { token } = await signUp({ url: await first.url() }, 'returning');
    await first.signal('SIGTERM');
    await using second = new ServerProcess({ SOTTO_DATA_DIR: folder.path });
    const url = await second.url();
    const query = '{ viewer { account { handle } } }';
    expect((await ask({ url, token }, query)).data).toEqual({ viewer: { account: { handle: 'returning' } } });
    await signIn({ url }, 'returning');
  });

  it('keeps its folder to its owner', async () => {
    await using folder = await temporaryFolder();
    const inner = join(folder.path, 'deep/er');
    await using server = new ServerProcess({ SOTTO_DATA_DIR: inner });
    await server.url();
    for (const name of ['', 'sotto.db', 'sotto.db-wal', 'opaque-server-setup']) {
      expect((await stat(join(inner, name))).mode & 0o077, name).toBe(0);
    }
  });
});

describe('migrations', () => {
  it('lead from nothing to what the entities say', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'sotto.db');
    await (await openDatabase(file))[Symbol.asyncDispose]();
    const orm = await MikroORM.init(ormOptions(file));
    expect(await orm.schema.getUpdateSchemaSQL({ wrap: false, dropTables: false })).toBe('');
    await orm.close(true);
  });

  it('run once', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'sotto.db');
    for (let i = 0; i < 3; i += 1) await (await openDatabase(file))[Symbol.asyncDispose]();
    const orm = await MikroORM.init(ormOptions(file));
    const executed = await orm.em.getConnection().execute<{ name: string }[]>('select name from migration');
    expect(new Set(executed.map(({ name }) => name)).size).toBe(executed.length);
    await orm.close(true);
  });

  it('leave a database whose commits are synced and whose references hold', async () => {
    await using server = await startServer();
    const orm = await MikroORM.init(ormOptions(join(server.folder, 'sotto.db')));
    const pragma = async (name: string) =>
      Object.values((await orm.em.getConnection().execute<object[]>(`pragma ${name}`))[0] ?? {})[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('busy_timeout')).toBe(5_000);
    await orm.close(true);
  });
});
