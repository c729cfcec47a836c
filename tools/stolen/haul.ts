/** What an attacker carries away: the database, every secret of the server, all recorded traffic. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type AccountId,
  parseAccountId,
  parseSignedRoster,
  type VerifiedRoster,
  verifyRosterChain,
} from '../../packages/protocol/src/index.ts';

export type Row = Readonly<Record<string, string | number | null | Uint8Array>>;

/** A text in the traffic, by the name of the field that it stood in. */
export interface Said {
  readonly name: string;
  readonly text: string;
}

export interface StolenAccount {
  readonly accountId: AccountId;
  readonly handle: string;
  readonly registrationRecord: Uint8Array;
  /** Its whole chain, oldest first. */
  readonly rosters: readonly VerifiedRoster[];
}

export interface Haul {
  readonly tables: ReadonlyMap<string, readonly Row[]>;
  /** OPAQUE's server setup: the one secret that the server has (a test holds that). */
  readonly serverSetup: string;
  readonly traffic: readonly Said[];
  readonly accounts: readonly StolenAccount[];
}

/** @param pieces of the traffic: heads, bodies, messages of sockets. */
export async function takeEverything(folder: string, pieces: readonly Buffer[]): Promise<Haul> {
  const database = new DatabaseSync(join(folder, 'sotto.db'), { readOnly: true });
  const names = database.prepare("select name from sqlite_master where type = 'table'").all();
  const tables = new Map<string, readonly Row[]>(
    // SQLite knows no other types of values, and numbers here are below 2^53.
    names.map(({ name }) => [
      String(name),
      database.prepare(`select * from "${String(name)}"`).all() as Row[],
    ]),
  );
  database.close();
  const haul = {
    tables,
    serverSetup: await readFile(join(folder, 'opaque-server-setup'), 'utf8'),
    traffic: pieces.flatMap((piece) => [...textsIn('', parsed(piece))]),
  };
  return { ...haul, accounts: (tables.get('account') ?? []).flatMap((row) => accountOf(tables, row)) };
}

/** The files that hold secrets: everything in the data folder that is neither the database nor empty. */
export async function secretFiles(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const name of await readdir(folder)) {
    const { length } = await readFile(join(folder, name));
    if (length > 0 && !/^sotto\.(db|lock)/.test(name)) names.push(name);
  }
  return names;
}

function accountOf(tables: Haul['tables'], row: Row): StolenAccount[] {
  const accountId = parseAccountId(String(row['id']));
  const { handle, registration_record: record } = row;
  if (!accountId.ok || !(record instanceof Uint8Array) || record.length === 0) return [];
  const rosters = rows(tables, 'roster').filter(({ account_id: id }) => id === accountId.value);
  return [
    {
      accountId: accountId.value,
      handle: String(handle),
      registrationRecord: record,
      rosters: verified(
        accountId.value,
        rosters.map(({ bytes }) => bytes),
      ),
    },
  ];
}

function verified(accountId: AccountId, chain: readonly unknown[]): readonly VerifiedRoster[] {
  const signed = chain.flatMap((bytes) => {
    const one = bytes instanceof Uint8Array ? parseSignedRoster(bytes) : undefined;
    return one?.ok ? [one.value] : [];
  });
  const [first] = signed;
  if (first === undefined) return [];
  const result = verifyRosterChain(signed, null, { accountId, root: first.roster.signer });
  if (!result.ok) throw new Error(`a chain that the server has does not verify: ${result.error.code}`);
  return result.value;
}

export function rows(tables: Haul['tables'], name: string): readonly Row[] {
  return tables.get(name) ?? [];
}

/** The bytes that stood in the traffic under any of these names. */
export function sentAs({ traffic }: Haul, ...names: readonly string[]): Uint8Array[] {
  const texts = new Set(traffic.filter(({ name }) => names.includes(name)).map(({ text }) => text));
  return [...texts].map((text) => Buffer.from(text, 'base64url'));
}

export function storedAs({ tables }: Haul, table: string, column: string): Uint8Array[] {
  return rows(tables, table).flatMap((row) => (row[column] instanceof Uint8Array ? [row[column]] : []));
}

function parsed(piece: Buffer): unknown {
  const text = piece.toString('utf8');
  const start = text.search(/[{[]/);
  try {
    return start < 0 ? text : JSON.parse(text.slice(start));
  } catch {
    return text;
  }
}

function* textsIn(name: string, value: unknown): Generator<Said> {
  if (typeof value === 'string') yield { name, text: value };
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(name, one);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) yield* textsIn(key, one);
  }
}
