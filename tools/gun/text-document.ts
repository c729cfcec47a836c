import type {
  StoredFactForm,
  StoredFactSubject,
} from '../../apps/server/src/graphql/generated/resolver-types.ts';
import type { Table } from './holdings.ts';
import { closingWords, type Report, total } from './report.ts';
import { shownValue } from './value-text.ts';

const WIDTH = 100;

const subjects: Readonly<Record<StoredFactSubject, string>> = {
  ACCOUNT: 'The account',
  SIGN_IN: 'Signing in',
  PEOPLE: 'Follows, blocks, requests, reports, and acts of administrators',
  DEVICES: 'Devices, and what they share',
  ENCRYPTED_CONVERSATIONS: 'Encrypted conversations',
  REGULAR_CONVERSATIONS: 'Regular conversations, which are not encrypted',
  OPERATION: 'Running the installation',
};

const forms: Readonly<Record<Exclude<StoredFactForm, 'READABLE'>, string>> = {
  ENCRYPTED: 'encrypted, and cannot be opened here',
  HASHED: 'a hash, or what a proof is checked with',
  PUBLIC_KEY: 'public keys',
};

/** The report for people, in lines of at most a hundred characters where values allow it. */
export function* textDocument(report: Report): Generator<string, void, undefined> {
  yield* cover(report);
  yield* closedPart(report);
  let section = 1;
  let subject: StoredFactSubject | undefined;
  for (const table of report.tables) {
    const own = table.columns[0]?.fact.subject;
    if (own !== undefined && own !== subject) {
      subject = own;
      section += 1;
      yield heading(`${section}. ${subjects[own]}`);
    }
    yield* tablePart(report, table);
  }
  yield* filesPart(report, section + 1);
  yield* logPart(report, section + 2);
  yield heading(`${section + 3}. Only in the memory of a running server`);
  yield wrapped('Not read by this command, and gone when the server stops.');
  for (const { what, keptFor } of report.memory) yield wrapped(`- ${what} ${keptFor}`, '  ');
  yield heading('What is not here');
  yield wrapped(closingWords(report));
}

function* cover({ account, takenAt, folder }: Report): Generator<string> {
  yield `${'='.repeat(WIDTH)}\nEverything that this service holds about the account @${account.handle}\n${'='.repeat(WIDTH)}\n\n`;
  yield `Account   @${account.handle}, number ${account.id}\n`;
  yield `Taken     ${takenAt.toISOString()}\n`;
  yield `From      ${folder}\n\n`;
  yield wrapped(
    'Each table of the service’s database follows, with every row that has to do with the account and every column of it. What a column means and how long it is kept is said in the words in which the service tells it to the holder of the account, so "you" is the holder. Bytes are given by their number and SHA-256, in hexadecimal; times are UTC.',
  );
}

function* closedPart(report: Report): Generator<string> {
  const sum = total(report);
  yield heading('1. What cannot be opened');
  yield wrapped(
    `${sum.count} ciphertexts, ${sum.bytes} bytes in all. The service has no key for any of them.`,
  );
  for (const { place, what, count, bytes } of report.closed) {
    yield wrapped(`- ${place}: ${count} with ${bytes} bytes. ${what}`, '  ');
  }
}

function* tablePart({ handleOf }: Report, table: Table): Generator<string> {
  yield `\n${table.name}: ${table.count} ${table.count === 1 ? 'row' : 'rows'}\n`;
  yield wrapped(`Which: ${table.about}.`);
  if (table.count === 0) return;
  const longest = Math.max(...table.columns.map(({ name }) => name.length));
  const kept = usualTerm(table);
  yield wrapped(`Kept: ${kept}`);
  for (const { name, fact } of table.columns) {
    const form = fact.form === 'READABLE' ? '' : ` [${forms[fact.form]}]`;
    const term = fact.keptFor === kept ? '' : ` Kept: ${fact.keptFor}`;
    yield wrapped(`  ${name.padEnd(longest)}  ${fact.what}${form}${term}`, ' '.repeat(longest + 4));
  }
  let number = 0;
  for (const row of table.rows()) {
    number += 1;
    yield `\n  ${table.name} ${number}\n`;
    for (const column of table.columns) {
      yield `    ${column.name.padEnd(longest)}  ${shownValue(row[column.name] ?? null, column, handleOf)}\n`;
    }
  }
}

/** How long most columns of a table are kept. */
function usualTerm({ columns }: Table): string {
  const terms = [...Map.groupBy(columns, ({ fact }) => fact.keptFor)];
  return terms.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}

function* filesPart({ files }: Report, section: number): Generator<string> {
  yield heading(`${section}. Files`);
  for (const { name, bytes, what, mentions } of files) {
    const named =
      mentions === 0 ? 'It does not name the account.' : `It names the account ${mentions} times.`;
    yield wrapped(`- ${name}: ${bytes} bytes. ${what} ${named}`, '  ');
  }
}

function* logPart({ log }: Report, section: number): Generator<string> {
  yield heading(`${section}. The log`);
  if (log === null) {
    yield wrapped(
      'No log was given. The server writes none to a file: where its output was kept, whoever kept it names the file with --log.',
    );
    return;
  }
  yield wrapped(`${log.file}: ${log.lines} lines, of which ${log.about.length} name the account.`);
  for (const line of log.about) yield `    ${line}\n`;
}

function heading(text: string): string {
  return `\n${text}\n${'-'.repeat(text.length)}\n`;
}

/** @param indent of all lines but the first. */
function wrapped(text: string, indent = ''): string {
  const lines = [''];
  const start = /^ */.exec(text)?.[0] ?? '';
  for (const word of text.trimStart().split(/(?<=\S) /)) {
    const line = lines.at(-1) ?? '';
    const before = lines.length === 1 ? start : indent;
    if (line !== '' && before.length + line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return `${lines.map((line, i) => (i === 0 ? start : indent) + line).join('\n')}\n`;
}
