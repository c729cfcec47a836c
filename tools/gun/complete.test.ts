import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecordingProxy } from '../test-network/recording-proxy.ts';
import { ServerProcess } from '../test-network/server-process.ts';
import { relations } from './relations.ts';
import { type RichUse, useEverything } from './rich-use.ts';
import { runGun } from './run-gun.ts';

const stack = new AsyncDisposableStack();
let server: ServerProcess;
let use: RichUse;

beforeAll(async () => {
  server = stack.use(await ServerProcess.start({ SOTTO_RATE_LIMIT_FACTOR: '1000' }));
  const proxy = stack.use(await RecordingProxy.start(server.url));
  use = stack.use(await useEverything(proxy));
  for (const { device } of [use.ada, use.grace, use.mallory]) await device.close();
  await server.stop();
});
afterAll(() => stack.disposeAsync());

type Row = Readonly<Record<string, unknown>>;

interface Document {
  readonly account: { readonly id: string; readonly handle: string };
  readonly ciphertexts: { readonly count: number; readonly bytes: number };
  readonly tables: readonly {
    readonly name: string;
    readonly count: number;
    readonly rows: readonly Row[];
  }[];
  readonly files: readonly { readonly name: string; readonly what: string; readonly mentions: number }[];
  readonly log: { readonly lines: number; readonly about: readonly string[] } | null;
  readonly closingWords: string;
}

async function documentOf(account: string, ...args: readonly string[]): Promise<Document> {
  const { stdout, stderr } = await runGun(
    '--data',
    server.dataFolder,
    '--account',
    account,
    '--json',
    ...args,
  );
  expect(stderr.replaceAll(/^.*ExperimentalWarning.*\n.*\n/gm, '')).toBe('');
  // As the command writes it.
  return JSON.parse(stdout) as Document;
}

function open(): DatabaseSync {
  return new DatabaseSync(join(server.dataFolder, 'sotto.db'), { readOnly: true });
}

function tableNames(database: DatabaseSync): readonly string[] {
  const tables = database
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .all();
  return tables.map(({ name }) => String(name));
}

describe('the report is everything', () => {
  it('every table of a real database is looked through', () => {
    using database = open();
    expect(Object.keys(relations).sort()).toEqual([...tableNames(database)].sort());
  });

  it('every row in which the account’s id stands anywhere is in it, as text or as bytes', async () => {
    using database = open();
    for (const { accountId, handle } of [use.ada, use.grace, use.mallory]) {
      const { tables } = await documentOf(handle);
      const bytes = Buffer.from(accountId.replaceAll('-', ''), 'hex');
      let rows = 0;
      for (const table of tableNames(database)) {
        const names = (value: unknown) =>
          value instanceof Uint8Array
            ? Buffer.from(value).includes(bytes) || Buffer.from(value).includes(accountId)
            : String(value).includes(accountId);
        const all = database.prepare(`select * from "${table}"`).all();
        const about = all.filter((row) => Object.values(row).some(names));
        const reported = tables.find(({ name }) => name === table)?.rows ?? [];
        const keys = new Set(reported.map((row) => keyOf(table, row)));
        for (const row of about) expect(keys, `${table} ${keyOf(table, row)}`).toContain(keyOf(table, row));
        rows += about.length;
      }
      expect(rows).toBeGreaterThan(10);
    }

    function keyOf(table: string, row: Row): string {
      const columns = database.prepare(`select name from pragma_table_info(?) where pk > 0`).all(table);
      return JSON.stringify(columns.map(({ name }) => row[String(name)]));
    }
  });

  it('counts its ciphertexts, and says who is meant by which number', async () => {
    const { ciphertexts, tables } = await documentOf('ada_lovelace');
    const events = tables.find(({ name }) => name === 'event')?.rows ?? [];
    const bodies = events.filter(({ body }) => body !== null);
    expect(bodies.length).toBeGreaterThan(6);
    expect(ciphertexts.count).toBeGreaterThan(bodies.length);
    for (const { body } of bodies) {
      expect(body).toEqual({ bytes: expect.any(Number), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    }
    const { stdout } = await runGun('--data', server.dataFolder, '--account', '@Ada_Lovelace');
    expect(stdout).toContain(`${ciphertexts.count} ciphertexts, ${ciphertexts.bytes} bytes in all.`);
    expect(stdout).toContain(`${use.grace.accountId} (@grace_hopper)`);
    expect(stdout).toContain('"Sends me adverts about herons."');
    expect(stdout.trimEnd()).toMatch(/which\s+opens\s+none\s+of\s+the\s+above\.$/);
  });

  it('says of every file what it is, also of one that somebody has put there', async () => {
    const stray = join(server.dataFolder, 'old-backup.db');
    await writeFile(stray, `${'x'.repeat(5_000_000)}${use.ada.accountId}`);
    const { files } = await documentOf('ada_lovelace');
    await rm(stray);
    const byName = new Map(files.map((file) => [file.name, file]));
    expect(byName.get('old-backup.db')).toMatchObject({
      mentions: 1,
      what: expect.stringMatching(/^Not of/),
    });
    expect(byName.get('sotto.db')?.mentions).toBeGreaterThan(10);
    expect(byName.get('opaque-server-setup')).toMatchObject({ mentions: 0 });
    expect([...byName.values()].every(({ what }) => what.length > 10)).toBe(true);
  });

  it('shows the lines of the log that name the account, and only those', async () => {
    const log = join(server.folder, 'kept.log');
    const lines = [
      `about ${use.ada.accountId}`,
      'an adapter',
      'by @ada_lovelace.',
      `in ${use.conversationId}`,
    ];
    await writeFile(log, `${lines.join('\n')}\n`);
    const about = lines.filter((line) => line !== 'an adapter');
    expect((await documentOf('ada_lovelace', '--log', log)).log).toMatchObject({ lines: 4, about });
    expect((await documentOf('ada_lovelace')).log).toBeNull();
  });

  it('changes nothing in the data folder but for SQLite’s own marks of a reader, which are empty', async () => {
    const path = (name: string) => join(server.dataFolder, name);
    for (const end of ['-wal', '-shm']) await rm(path(`sotto.db${end}`), { force: true });
    const look = async () => {
      const names = (await readdir(server.dataFolder)).sort();
      return new Map(
        await Promise.all(names.map(async (name) => [name, await readFile(path(name))] as const)),
      );
    };
    const before = await look();
    await documentOf('ada_lovelace');
    const after = await look();
    expect(after.get('sotto.db-wal') ?? Buffer.alloc(0)).toEqual(Buffer.alloc(0));
    for (const end of ['-wal', '-shm']) after.delete(`sotto.db${end}`);
    expect(after).toEqual(before);
  });

  it('an account that is gone is found by its id', async () => {
    expect((await documentOf(use.mallory.accountId)).account.handle).toBe('mallory');
  });
});

describe('no report is given instead of one with holes', () => {
  const outcome = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await runGun(...args);
    expect(stdout).toBe('');
    return { code, said: /^[A-Z_]+(?=: )/m.exec(stderr)?.[0] };
  };
  const ofAda = ['--account', 'ada_lovelace'] as const;

  it('when it is not clear whose', async () => {
    const data = ['--data', server.dataFolder] as const;
    expect(await outcome(...data)).toEqual({ code: 2, said: 'BAD_ARGUMENTS' });
    expect(await outcome(...data, '--account', 'no such/handle')).toEqual({ code: 2, said: 'BAD_ARGUMENTS' });
    expect(await outcome(...data, ...ofAda, '--nonsense')).toEqual({ code: 2, said: 'BAD_ARGUMENTS' });
    expect(await outcome(...data, '--account', 'nobody')).toEqual({ code: 1, said: 'UNKNOWN_ACCOUNT' });
  });

  it('when a file cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sotto-gun-'));
    const data = ['--data', folder] as const;
    expect(await outcome(...data, ...ofAda)).toEqual({ code: 1, said: 'NO_DATABASE' });
    await writeFile(
      join(folder, 'sotto.db'),
      'This is no database, but it is long enough to be one.'.repeat(9),
    );
    expect(await outcome(...data, ...ofAda)).toEqual({ code: 1, said: 'NOT_A_DATABASE' });
    await rm(folder, { recursive: true });
    const log = ['--log', join(folder, 'gone.log')] as const;
    expect(await outcome('--data', server.dataFolder, ...ofAda, ...log)).toEqual({
      code: 1,
      said: 'UNREADABLE_FILE',
    });
  });

  it('when the database has a table, or a column, that nobody has explained', async () => {
    for (const change of [
      'create table diary (account_id text)',
      'alter table account add column shoe_size',
    ]) {
      const folder = await mkdtemp(join(tmpdir(), 'sotto-gun-'));
      const file = join(folder, 'sotto.db');
      await writeFile(file, await readFile(join(server.dataFolder, 'sotto.db')));
      const database = new DatabaseSync(file);
      database.exec(change);
      database.close();
      expect(await outcome('--data', folder, ...ofAda), change).toEqual({ code: 1, said: 'OTHER_VERSION' });
      await rm(folder, { recursive: true });
    }
  });
});
