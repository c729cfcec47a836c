import type { EntityManager, EntityName } from '@mikro-orm/core';

/** A unit of work for each look, so that what was written out is not kept. */
export type Fork = () => EntityManager;

const PAGE = 200;

/**
 * Rows of any number, page by page.
 * @param page rows after a place, in the order of `placeOf`, at most `count`.
 */
export async function* paged<Row, Place>(
  fork: Fork,
  start: Place,
  page: (em: EntityManager, after: Place, count: number) => Promise<readonly Row[]>,
  placeOf: (row: Row) => Place,
  count = PAGE,
): AsyncGenerator<Row, void, undefined> {
  let after = start;
  for (;;) {
    const rows = await page(fork(), after, count);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = placeOf(last);
  }
}

/** All columns of a row by the names of its properties: a new column is in it without being asked for. */
export function columns<Row extends object>(
  fork: Fork,
  entity: EntityName<Row>,
): (row: Row, without?: readonly (keyof Row & string)[]) => Record<string, unknown> {
  const names = fork()
    .getMetadata()
    .get(entity)
    .props.map(({ name }) => name);
  return (row, without = []) =>
    Object.fromEntries(
      names.filter((name) => !without.includes(name)).map((name) => [name, row[name] as unknown]),
    );
}

export async function* mapped<Row, Entry>(
  rows: AsyncIterable<Row>,
  entryOf: (row: Row) => Entry | Promise<Entry>,
): AsyncGenerator<Entry, void, undefined> {
  for await (const row of rows) yield await entryOf(row);
}
