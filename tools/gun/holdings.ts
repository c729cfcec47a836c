/** What a server's database holds about an account: every table, every row, every column. */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { StoredFact } from '../../apps/server/src/graphql/generated/resolver-types.ts';
import { storedFacts } from '../../apps/server/src/modules/knowledge/stored-facts.ts';
import { parseSignedRoster } from '../../packages/protocol/src/public.ts';
import { checkVersion, columnsOf, type TableColumn } from './database.ts';
import { type GunResult, refuse } from './gun-error.ts';
import { relations } from './relations.ts';

export type Value = string | number | null | Uint8Array;

export interface Column {
  readonly name: string;
  readonly fact: StoredFact;
  /** Times are stored as milliseconds. */
  readonly isTime: boolean;
}

/** Ciphertexts that are under keys which the server does not have. */
export interface Closed {
  readonly place: string;
  readonly what: string;
  readonly count: number;
  readonly bytes: number;
}

export interface Table {
  readonly name: string;
  /** Which of its rows these are, in words. */
  readonly about: string;
  readonly columns: readonly Column[];
  readonly count: number;
  /** The rows one after the other, in the order of the table's key; can be asked for again. */
  rows(): Iterable<Readonly<Record<string, Value>>>;
}

export interface Holdings {
  readonly account: { readonly id: string; readonly handle: string };
  readonly tables: readonly Table[];
  readonly closed: readonly Closed[];
  /** The handle of an account, for the reader of a list of ids. @returns null for what is nobody's id. */
  handleOf(id: string): string | null;
}

/** @param name a handle or an id. */
export function holdingsOf(database: DatabaseSync, name: string): GunResult<Holdings> {
  const checked = checkVersion(columnsOf(database));
  if (!checked.ok) return checked;
  const account = database.prepare('select id, handle from account where ? in (id, handle)').get(name);
  if (account === undefined) return refuse('UNKNOWN_ACCOUNT', `Nobody here has the handle or id "${name}".`);
  const id = String(account['id']);
  const byTable = Map.groupBy(checked.value, ({ table }) => table);
  const tables = [...byTable].flatMap(([table, columns]) => tableOf(database, id, table, columns) ?? []);
  const handle = database.prepare('select handle from account where id = ?');
  return {
    ok: true,
    value: {
      account: { id, handle: String(account['handle']) },
      tables: tables.toSorted((a, b) => placeInList(a) - placeInList(b)),
      closed: [
        ...[...byTable].flatMap(([table, columns]) => closedOf(database, id, table, columns)),
        closedNames(tables),
      ],
      handleOf: (someId) => {
        const found = handle.get(someId);
        return found === undefined ? null : String(found['handle']);
      },
    },
  };
}

/** In the order in which the server lists what it knows. */
function placeInList({ name }: Table): number {
  return storedFacts.findIndex(({ place }) => place.startsWith(`${name}.`));
}

function tableOf(
  database: DatabaseSync,
  account: string,
  name: string,
  columns: readonly TableColumn[],
): Table | null {
  const relation = relations[name];
  if (relation === undefined || relation.where === null) return null;
  const { about, where } = relation;
  const count = database
    .prepare(`select count(*) as count from "${name}" where ${where}`)
    .get({ account } satisfies Record<string, SQLInputValue>);
  const key = columns.filter((one) => one.key > 0).toSorted((a, b) => a.key - b.key);
  const order = key.map(({ column }) => `"${column}"`).join(', ');
  return {
    name,
    about,
    columns: columns.map(({ column, type }) => ({
      name: column,
      fact: factOf(name, column),
      isTime: type === 'datetime',
    })),
    count: Number(count?.['count']),
    rows: () => {
      const rows = database
        .prepare(`select * from "${name}" where ${where} order by ${order}`)
        .iterate({ account });
      // Whole numbers here are below 2^53, and SQLite knows no other types of values.
      return rows as Iterable<Readonly<Record<string, Value>>>;
    },
  };
}

function factOf(table: string, column: string): StoredFact {
  const fact = storedFacts.find(({ place }) => place === `${table}.${column}`);
  if (fact === undefined) throw new Error(`${table}.${column} is not explained`);
  return fact;
}

function closedOf(
  database: DatabaseSync,
  account: string,
  table: string,
  columns: readonly TableColumn[],
): readonly Closed[] {
  const where = relations[table]?.where ?? null;
  if (where === null) return [];
  return columns
    .map(({ column }) => ({ column, fact: factOf(table, column) }))
    .filter(({ fact }) => fact.form === 'ENCRYPTED')
    .map(({ column, fact }) => {
      const sum = database
        .prepare(
          `select count("${column}") as count, coalesce(sum(length("${column}")), 0) as bytes from "${table}" where ${where}`,
        )
        .get({ account });
      return {
        place: fact.place,
        what: fact.what,
        count: Number(sum?.['count']),
        bytes: Number(sum?.['bytes']),
      };
    });
}

/** The names of devices stand sealed in signed lists whose other parts are public. */
function closedNames(tables: readonly Table[]): Closed {
  let [count, bytes] = [0, 0];
  for (const row of tables.find(({ name }) => name === 'roster')?.rows() ?? []) {
    const roster = row['bytes'] instanceof Uint8Array ? parseSignedRoster(row['bytes']) : undefined;
    for (const member of roster?.ok ? roster.value.roster.members : []) {
      if (member.type !== 'device') continue;
      count += 1;
      bytes += member.sealedName.length;
    }
  }
  return { place: 'roster.bytes', what: 'The name of a device, in each list that it is on.', count, bytes };
}
