import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { storedFacts } from '../../apps/server/src/modules/knowledge/stored-facts.ts';
import { type GunResult, refuse } from './gun-error.ts';
import { relations } from './relations.ts';

export interface TableColumn {
  readonly table: string;
  readonly column: string;
  /** As it is declared, such as `datetime`. */
  readonly type: string;
  /** Its place in the table's primary key, from 1; 0 of a column that is not in it. */
  readonly key: number;
}

/**
 * Opens a server's database to read, as it is at this moment and stays for this connection: the server may run on.
 * The caller closes it.
 */
export function openReadOnly(file: string): GunResult<DatabaseSync> {
  if (!existsSync(file)) {
    return refuse('NO_DATABASE', `There is no database at ${file}. Name the data folder with --data.`);
  }
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    database.exec('begin');
    database.prepare('select count(*) from sqlite_master').get();
    return { ok: true, value: database };
  } catch (error) {
    database?.close();
    const reason = error instanceof Error ? error.message : 'unknown';
    return refuse('NOT_A_DATABASE', `${file} cannot be read as a database: ${reason}.`);
  }
}

export function columnsOf(database: DatabaseSync): readonly TableColumn[] {
  const rows = database
    .prepare(
      `select t.name as "table", c.name as "column", lower(c.type) as type, c.pk as key
       from sqlite_master t, pragma_table_info(t.name) c
       where t.type = 'table' and t.name not like 'sqlite_%' order by t.name, c.cid`,
    )
    .all();
  // As the statement names and types them.
  return rows as unknown as TableColumn[];
}

/** Refuses a database of which not every column is explained, and not every table looked through. */
export function checkVersion(columns: readonly TableColumn[]): GunResult<readonly TableColumn[]> {
  const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
  const explained = new Set(
    storedFacts.map(({ place }) => place).filter((place) => !/^(memory|file|log)\./.test(place)),
  );
  const odd = [
    ...[...there].filter((place) => !explained.has(place)),
    ...[...explained].filter((place) => !there.has(place)),
    ...columns.map(({ table }) => table).filter((table) => relations[table] === undefined),
  ];
  if (odd.length === 0) return { ok: true, value: columns };
  return refuse(
    'OTHER_VERSION',
    `The database is of another version than this command (${[...new Set(odd)].join(', ')}). Start the server of this version once, which brings the database up to date.`,
  );
}
