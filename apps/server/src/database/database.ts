import type { EntityManager } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/sqlite';
import { StartupError } from '../startup-error.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';

/** How long another process's lock is waited for, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/** Where everything is kept. */
export interface Database extends AsyncDisposable {
  /** A unit of work for one operation or one event; never shared between two. */
  fork(): EntityManager;
  /** Writes the log into the file and cuts it off, so that what was deleted is in neither. Again later if it is in use. */
  emptyLog(): Promise<void>;
  /** Whether it answers. */
  ready(): Promise<boolean>;
}

/** What MikroORM is set up with; also used where migrations are made. */
export function ormOptions(file: string) {
  return {
    dbName: file,
    entities: [...entities],
    extensions: [Migrator],
    // Rules of what may be null stand in the schema; MikroORM's own check costs time for each flush.
    validateRequired: false,
    onCreateConnection: async (connection: unknown) => setUp(connection),
    migrations: {
      tableName: 'migration',
      path: `${import.meta.dirname}/migrations`,
      migrationsList: [...migrations],
      snapshot: true,
      snapshotName: 'snapshot',
      allOrNothing: true,
      silent: true,
    },
  };
}

/**
 * Opens the SQLite database, makes it or brings it up to date.
 * @throws StartupError when it is not a database, or one from a newer version.
 */
export async function openDatabase(file: string, onStatement?: (sql: string) => void): Promise<Database> {
  const listening = onStatement && { debug: ['query' as const], colors: false, logger: onStatement };
  const orm = await MikroORM.init({ ...ormOptions(file), ...listening });
  try {
    await migrate(orm, file);
  } catch (error) {
    await orm.close(true);
    if (isDamage(error)) throw new StartupError(`${file} is damaged or not a database`);
    throw error;
  }
  return {
    fork: () => orm.em.fork(),
    emptyLog: async () => {
      const connection = orm.em.getConnection();
      // Whoever reads in another process, as a backup does, is not waited for: that would hold up everybody.
      await connection.execute('pragma busy_timeout = 0');
      await connection.execute('pragma wal_checkpoint(truncate)');
      await connection.execute(`pragma busy_timeout = ${BUSY_TIMEOUT}`);
    },
    ready: () => orm.isConnected(),
    [Symbol.asyncDispose]: () => orm.close(true),
  };
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(NOTADB|CORRUPT)/.test(String(error.code));
}

async function migrate(orm: MikroORM, file: string): Promise<void> {
  const known = new Set(migrations.map((migration) => migration.name));
  const executed = await orm.migrator.getExecuted();
  const unknown = executed.find((migration) => !known.has(migration.name));
  if (unknown !== undefined) {
    throw new StartupError(
      `${file} was written by a newer version of the server (migration ${unknown.name})`,
    );
  }
  await orm.migrator.up();
}

/**
 * Write-ahead log with a sync for every commit: what was acknowledged survives a loss of power. Foreign keys are
 * enforced; a reader in another process (a backup) is waited for.
 */
async function setUp(connection: unknown): Promise<void> {
  // Kysely's connection, whose type MikroORM does not pass on here.
  const { executeQuery } = connection as { executeQuery(query: unknown): Promise<unknown> };
  for (const pragma of [
    'journal_mode = wal',
    'synchronous = full',
    `busy_timeout = ${BUSY_TIMEOUT}`,
    'trusted_schema = off',
    // What is deleted is overwritten in the file, not only unlinked.
    'secure_delete = on',
  ]) {
    await executeQuery.call(connection, {
      sql: `pragma ${pragma}`,
      parameters: [],
      query: { kind: 'RawNode' },
    });
  }
}
