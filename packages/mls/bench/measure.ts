/** How long something takes. The median of many runs, so that a pause of the machine does not count. */
export async function measure(
  run: () => unknown | Promise<unknown>,
  { runs, warmup = Math.ceil(runs / 5) }: { readonly runs: number; readonly warmup?: number },
): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < warmup + runs; i++) {
    const start = process.hrtime.bigint();
    const result = run();
    // Awaiting a plain value would add a turn of the event loop to what has none.
    if (result instanceof Promise) await result;
    if (i >= warmup) times.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? Number.NaN;
}

/** Microseconds, or milliseconds from ten thousand of them on. */
export function formatTime(microseconds: number): string {
  if (Number.isNaN(microseconds)) return '–';
  if (microseconds >= 10_000) return `${(microseconds / 1000).toFixed(microseconds >= 100_000 ? 0 : 1)} ms`;
  return `${microseconds.toFixed(microseconds >= 100 ? 0 : 1)} µs`;
}

/** A table with its columns under each other, the first to the left and the others to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}\n`);
  for (const [i, row] of rows.entries()) {
    const cells = row.map((cell, c) =>
      c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0),
    );
    console.log(cells.join('  ').trimEnd());
    if (i === 0) console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  }
}
