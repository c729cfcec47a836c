import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/sqlite';
import { ormOptions } from '../../src/database/index.ts';
import type { TestServer } from './server.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Every table of a running server's database, as it is on the disk. */
export async function tablesOf({ folder }: TestServer): Promise<ReadonlyMap<string, readonly Row[]>> {
  const orm = await MikroORM.init(ormOptions(join(folder, 'sotto.db')));
  try {
    const run = (sql: string) => orm.em.getConnection().execute<Row[]>(sql);
    const names = await run(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
    );
    const tables = new Map<string, readonly Row[]>();
    for (const { name } of names) tables.set(String(name), await run(`select * from \`${String(name)}\``));
    return tables;
  } finally {
    await orm.close(true);
  }
}

/** Every byte of a running server's database file, and of its log, as they lie there at this moment. */
export async function bytesOf({ folder }: TestServer): Promise<Buffer> {
  const file = join(folder, 'sotto.db');
  return Buffer.concat([await readFile(file), await readFile(`${file}-wal`)]);
}

/** The columns of every table, such as `account.handle`. */
export async function columnsOf({ folder }: TestServer): Promise<readonly string[]> {
  const orm = await MikroORM.init(ormOptions(join(folder, 'sotto.db')));
  try {
    const rows = await orm.em.getConnection().execute<{ place: string }[]>(
      `select t.name || '.' || c.name as place from sqlite_master t, pragma_table_info(t.name) c
       where t.type = 'table' and t.name not like 'sqlite_%' order by place`,
    );
    return rows.map(({ place }) => place);
  } finally {
    await orm.close(true);
  }
}

/** Where a text, or the bytes of a UUID, is found: `table.column`. */
export function placesOf(tables: ReadonlyMap<string, readonly Row[]>, needle: string): readonly string[] {
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(needle);
  const bytes = [Buffer.from(needle), ...(uuid ? [Buffer.from(needle.replaceAll('-', ''), 'hex')] : [])];
  const places = new Set<string>();
  for (const [table, rows] of tables) {
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        const found =
          value instanceof Uint8Array
            ? bytes.some((part) => Buffer.from(value).includes(part))
            : String(value).includes(needle);
        if (found) places.add(`${table}.${column}`);
      }
    }
  }
  return [...places];
}
