import { closingWords, type Report, total } from './report.ts';
import { plainValue } from './value-text.ts';

/** The report as one JSON document, row by row, so that a long one is never whole in memory. */
export function* jsonDocument(report: Report): Generator<string, void, undefined> {
  const { account, takenAt, folder, closed } = report;
  const sum = total(report);
  yield `{"format":"sotto-gun-1",\n`;
  yield `"account":${JSON.stringify(account)},\n`;
  yield `"takenAt":${JSON.stringify(takenAt)},\n`;
  yield `"dataFolder":${JSON.stringify(folder)},\n`;
  yield `"ciphertexts":${JSON.stringify({ ...sum, places: closed })},\n`;
  yield '"tables":[';
  let separator = '\n';
  for (const table of report.tables) {
    const columns = table.columns.map(({ name, fact: { form, what, keptFor } }) => ({
      name,
      form,
      what,
      keptFor,
    }));
    const { name, about, count } = table;
    const head = JSON.stringify({ name, about, subject: table.columns[0]?.fact.subject, count, columns });
    yield `${separator}${head.slice(0, -1)},"rows":[`;
    let comma = '\n';
    for (const row of table.rows()) {
      const plain = table.columns.map((column) => [
        column.name,
        plainValue(row[column.name] ?? null, column),
      ]);
      yield comma + JSON.stringify(Object.fromEntries(plain));
      comma = ',\n';
    }
    yield ']}';
    separator = ',\n';
  }
  yield `],\n"files":${JSON.stringify(report.files)},\n`;
  yield `"log":${JSON.stringify(report.log)},\n`;
  const memory = report.memory.map(({ place, what, keptFor }) => ({ place, what, keptFor }));
  yield `"onlyInMemory":${JSON.stringify(memory)},\n`;
  yield `"closingWords":${JSON.stringify(closingWords(report))}}\n`;
}
