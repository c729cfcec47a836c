/** Requests and their answers, on their way through the hostile server. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Lie, Lies, Replacement } from './lies.ts';

interface Asked {
  readonly operationName?: string;
  readonly variables?: unknown;
}

export async function answer(
  target: URL,
  lies: Lies,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const body = await bodyOf(incoming);
  const asked = parsed(body);
  const lie = lies.answerTo(asked?.operationName ?? '');
  if (lie?.instead !== undefined) return replace(outgoing, lie.instead);
  const variables = lie?.variables?.(asked?.variables) ?? asked?.variables;
  const real = await fetch(new URL(incoming.url ?? '/', target), {
    method: incoming.method ?? 'GET',
    headers: passedOn(incoming),
    ...(body === '' ? {} : { body: lie?.variables ? JSON.stringify({ ...asked, variables }) : body }),
  });
  const text = await real.text();
  outgoing.writeHead(real.status, { 'content-type': real.headers.get('content-type') ?? 'text/plain' });
  outgoing.end(lie?.data ? await changed(text, lie, asked?.variables) : text);
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer); // Without an encoding, chunks are Buffers.
  return Buffer.concat(chunks).toString();
}

function parsed(body: string): Asked | undefined {
  try {
    return JSON.parse(body) as Asked; // Sent by our own client; a field that is missing is handled.
  } catch {
    return undefined;
  }
}

/** Without what belongs to the connection; lengths change with the bodies. */
function passedOn(incoming: IncomingMessage): Record<string, string> {
  const { accept, authorization, cookie, origin } = incoming.headers;
  const headers = { accept, authorization, cookie, origin, 'content-type': incoming.headers['content-type'] };
  const present = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Record<string, string>; // Undefined values were filtered out.
}

async function changed(text: string, lie: Lie<unknown, unknown>, asked: unknown): Promise<string> {
  const whole = JSON.parse(text) as { data?: unknown };
  // A refusal of the real server has no data to lie about.
  if (whole.data === undefined || whole.data === null) return text;
  return JSON.stringify({ ...whole, data: await lie.data?.(whole.data, asked) });
}

function replace(outgoing: ServerResponse, instead: Replacement): void {
  switch (instead.kind) {
    case 'silence':
      return;
    case 'answer':
      outgoing.writeHead(instead.status, { 'content-type': instead.contentType });
      outgoing.end(instead.body);
      return;
    case 'endless': {
      outgoing.writeHead(200, { 'content-type': 'application/json' });
      let taken = 0;
      const timer = setInterval(() => {
        // What the client does not read would fill this side's memory.
        if (outgoing.writableNeedDrain) return;
        outgoing.write(instead.chunk, (failure) => {
          if (failure) return;
          taken += instead.chunk.length;
          instead.written?.(taken);
        });
      }, instead.every ?? 10);
      outgoing.on('close', () => clearInterval(timer));
    }
  }
}
