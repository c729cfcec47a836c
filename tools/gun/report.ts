/** The whole of a report, before it is written in one form or the other. */
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { StoredFact } from '../../apps/server/src/graphql/generated/resolver-types.ts';
import { storedFacts } from '../../apps/server/src/modules/knowledge/stored-facts.ts';
import { openReadOnly } from './database.ts';
import { type FileFact, filesOf, type LogFact, logOf } from './files.ts';
import type { GunResult } from './gun-error.ts';
import { type Holdings, holdingsOf } from './holdings.ts';

export interface Report extends Holdings, Disposable {
  readonly takenAt: Date;
  readonly folder: string;
  readonly files: readonly FileFact[];
  /** Null when no file of the server's output was given. */
  readonly log: LogFact | null;
  /** What only a running server has, in its memory. */
  readonly memory: readonly StoredFact[];
}

export interface Sources {
  /** A handle or an id. */
  readonly account: string;
  /** The data folder. */
  readonly folder: string;
  readonly log: string | null;
  readonly now: Date;
}

/** What is sure to be about the account where a line of the log names it. */
const naming: Readonly<Record<string, readonly string[]>> = {
  session: ['id'],
  device: ['id'],
  conversation: ['id'],
  regular_conversation: ['id'],
};

/** @returns a report that holds the database open until it is disposed of. */
export async function makeReport({ account, folder, log, now }: Sources): Promise<GunResult<Report>> {
  const opened = openReadOnly(join(folder, 'sotto.db'));
  if (!opened.ok) return opened;
  const database = opened.value;
  const made = await withDatabase(database, { account, folder, log, now });
  if (!made.ok) database.close();
  return made;
}

async function withDatabase(
  database: DatabaseSync,
  { account, folder, log, now }: Sources,
): Promise<GunResult<Report>> {
  const holdings = holdingsOf(database, account);
  if (!holdings.ok) return holdings;
  const files = await filesOf(folder, holdings.value.account);
  if (!files.ok) return files;
  const lines = log === null ? null : await logOf(log, namesOf(holdings.value));
  if (lines?.ok === false) return lines;
  return {
    ok: true,
    value: {
      ...holdings.value,
      takenAt: now,
      folder,
      files: files.value,
      log: lines?.value ?? null,
      memory: storedFacts.filter(({ place }) => place.startsWith('memory.')),
      [Symbol.dispose]: () => database.close(),
    },
  };
}

function namesOf({ account, tables }: Holdings): ReadonlySet<string> {
  const names = new Set([account.id, account.handle]);
  for (const { name, rows } of tables) {
    for (const column of naming[name] ?? []) for (const row of rows()) names.add(String(row[column]));
  }
  return names;
}

export function total({ closed }: Holdings): { readonly count: number; readonly bytes: number } {
  return closed.reduce((sum, one) => ({ count: sum.count + one.count, bytes: sum.bytes + one.bytes }), {
    count: 0,
    bytes: 0,
  });
}

/** The last words of both forms. */
export function closingWords(report: Report): string {
  const { count, bytes } = total(report);
  return [
    `That is everything. Of it, ${count} ciphertexts with ${bytes} bytes cannot be opened here: their keys are on the`,
    'devices of the people in the conversations and were never sent to the service in a form that it could open. The',
    'service has no text, link or reaction of an encrypted conversation, no name of a device, no word that was searched',
    'for, no contact that was verified, no recovery code and no private key, and nothing that these could be computed from. It does not',
    'have the password: with the registration record and the installation’s secret passwords can be tried, and the right',
    'one gives a sign-in, which opens none of the above.',
  ].join(' ');
}
