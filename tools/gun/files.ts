/** What is outside of the database: the files of the data folder, and the server's output where it was kept. */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { storedFacts } from '../../apps/server/src/modules/knowledge/stored-facts.ts';
import { type GunResult, refuse } from './gun-error.ts';

export interface FileFact {
  /** Within the data folder. */
  readonly name: string;
  readonly bytes: number;
  readonly what: string;
  /** How often the account's id or handle stands in it, as text or as the bytes of the id. */
  readonly mentions: number;
}

export interface LogFact {
  readonly file: string;
  readonly lines: number;
  /** Those that name the account, whole. */
  readonly about: readonly string[];
}

const database = 'The database: the tables above are what is in it.';
const known: Readonly<Record<string, string>> = {
  'sotto.db': database,
  'sotto.db-wal':
    'The newest changes of the database; rows that were changed or deleted lately can stand in it as they were before, in the same forms as above.',
  'sotto.db-shm': 'An index of those changes; it is made anew at each start.',
  'sotto.db-journal': 'Changes of the database that are under way.',
};

export async function filesOf(folder: string, names: AccountNames): Promise<GunResult<readonly FileFact[]>> {
  const files: FileFact[] = [];
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path);
      const { bytes, mentions } = await mentionsIn(path, names);
      files.push({ name, bytes, what: explain(name), mentions });
    }
  } catch (error) {
    return unreadable(error, folder);
  }
  return { ok: true, value: files.toSorted((a, b) => a.name.localeCompare(b.name)) };
}

function explain(name: string): string {
  const fact = storedFacts.find(({ place }) => place === `file.${name.replace(/-(wal|shm|journal)$/, '')}`);
  return known[name] ?? fact?.what ?? 'Not of the server’s making: somebody has put it here.';
}

export interface AccountNames {
  readonly id: string;
  readonly handle: string;
}

/** In pieces that overlap, because a database can be larger than memory. */
async function mentionsIn(
  path: string,
  { id, handle }: AccountNames,
): Promise<Omit<FileFact, 'name' | 'what'>> {
  const needles = [Buffer.from(id), Buffer.from(id.replaceAll('-', ''), 'hex'), Buffer.from(handle)];
  const longest = Math.max(...needles.map(({ length }) => length));
  let [bytes, mentions] = [0, 0];
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 4 * 1_048_576 })) {
    // A stream without an encoding gives Buffers.
    const piece = Buffer.concat([rest, chunk as Buffer]);
    bytes += piece.length - rest.length;
    for (const needle of needles) mentions += count(needle, piece, rest.length - needle.length + 1);
    rest = piece.subarray(-longest + 1);
  }
  return { bytes, mentions };
}

/** @param from where the first byte that was not looked at before can end a hit. */
function count(needle: Buffer, piece: Buffer, from: number): number {
  let hits = 0;
  for (let at = piece.indexOf(needle, Math.max(0, from)); at >= 0; at = piece.indexOf(needle, at + 1))
    hits += 1;
  return hits;
}

/** @param names whatever a line that is about the account would name: its id, its handle, ids of devices and sign-ins. */
export async function logOf(file: string, names: ReadonlySet<string>): Promise<GunResult<LogFact>> {
  const about: string[] = [];
  let lines = 0;
  try {
    for await (const line of createInterface({
      input: createReadStream(file),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      lines += 1;
      // By whole words: the handle "ada" is not in "adapter".
      const words = line.match(/[\p{L}\p{N}_-]+/gu) ?? [];
      if (words.some((word) => names.has(word))) about.push(line);
    }
  } catch (error) {
    return unreadable(error, file);
  }
  return { ok: true, value: { file, lines, about } };
}

function unreadable(error: unknown, path: string) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return refuse('UNREADABLE_FILE', `${path} cannot be read (${code}).`);
}
