/** A list that is read again and again, of which each row stays the same object for as long as it is there. */
import type { Accessor } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';

/**
 * What is open in a row, a question or a field half filled in, hangs on the row: it must outlive the next answer, which
 * brings the same rows as new objects.
 *
 * @param key names the field that tells rows apart.
 */
export function createKeptRows<Row extends object>(
  key: keyof Row & string,
): [rows: Accessor<readonly Row[] | null>, setRows: (rows: readonly Row[] | null) => void] {
  const [kept, keep] = createStore<{ rows: readonly Row[] | null }>({ rows: null });
  return [
    () => kept.rows,
    // Copied: the store writes into what it is given.
    (rows) => keep('rows', reconcile(rows === null ? null : rows.map((row) => ({ ...row })), { key })),
  ];
}
