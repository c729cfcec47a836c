/** Long enough for four megabytes on a slow line; short enough to notice a dead one. */
const REQUEST_TIMEOUT = 30_000;

/**
 * In bytes of JSON, after decompression. The largest answer of the schema is a page of 100 changes of a regular
 * conversation: texts of 32,768 bytes each, of which JSON can make six times as much. After that come the vault's
 * conflicts, 8 MiB in base64url.
 */
const MOST_BYTES = 24 * 1_024 * 1_024;

export type HttpAnswer =
  /** `body` is untrusted; undefined when it is no JSON, or over what this client reads. */
  | { readonly status: number; readonly retryAfter: string | null; readonly body: unknown }
  /** There was none, or the line broke in the middle of it. */
  | 'offline';

/** Posts JSON. Never rejects. */
export async function post(url: URL, token: string | null, request: unknown): Promise<HttpAnswer> {
  const timeout = AbortSignal.timeout(REQUEST_TIMEOUT);
  try {
    const response = await fetch(url, {
      // A GET would put variables into a URL, and so into logs (R34).
      method: 'POST',
      body: JSON.stringify(request),
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
      signal: timeout,
    });
    const { status, headers } = response;
    const text = await textOf(response, timeout);
    return { status, retryAfter: headers.get('retry-after'), body: text === null ? undefined : parsed(text) };
  } catch {
    return 'offline';
  }
}

/** @returns null for what is too long, or takes too long. @throws when the line breaks. */
async function textOf({ body }: Response, timeout: AbortSignal): Promise<string | null> {
  if (body === null) return null;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > MOST_BYTES) return null;
      text += decoder.decode(value, { stream: true });
    }
  } catch (cause) {
    // It began to answer: the line is not what is broken.
    if (timeout.aborted) return null;
    throw cause;
  } finally {
    // Ends the connection where something is left to be read.
    await reader.cancel().catch(() => {});
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
