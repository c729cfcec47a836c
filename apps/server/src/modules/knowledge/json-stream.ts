/** What a document is made of: values, and lists whose entries come one after the other. */
export type Part = readonly [name: string, value: unknown | AsyncIterable<unknown>];

/** Writes one JSON object piece by piece, so that a long one is never whole in memory. */
export async function* jsonObject(parts: AsyncIterable<Part>): AsyncGenerator<string, void, undefined> {
  let separator = '{';
  for await (const [name, value] of parts) {
    yield `${separator}${JSON.stringify(name)}:`;
    separator = ',\n';
    if (isList(value)) yield* jsonList(value);
    else yield JSON.stringify(plain(value)) ?? 'null';
  }
  yield separator === '{' ? '{}\n' : '}\n';
}

async function* jsonList(entries: AsyncIterable<unknown>): AsyncGenerator<string, void, undefined> {
  let separator = '[';
  for await (const entry of entries) {
    yield separator;
    separator = ',\n';
    // An entry that is made of parts is streamed like the document itself.
    if (isList(entry)) yield* jsonObject(entry as AsyncIterable<Part>);
    else yield JSON.stringify(plain(entry));
  }
  yield separator === '[' ? '[]' : ']';
}

function isList(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** As the API shows it: instants of RFC 3339 and bytes in base64url. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64url');
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, plain(field)]));
}
