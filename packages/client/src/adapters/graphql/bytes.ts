import { fromBase64url, toBase64url } from '@sotto/protocol';

/** The scalar `Bytes` of the contract. */
export const encodeBytes = toBase64url;

/** @throws MalformedAnswer */
export function decodeBytes(text: string): Uint8Array {
  const bytes = fromBase64url(text);
  if (bytes === null) throw new MalformedAnswer();
  return bytes;
}

/** The scalar `DateTime` in milliseconds since 1970, UTC. @throws MalformedAnswer */
export function decodeTime(text: string): number {
  const time = Date.parse(text);
  if (!Number.isSafeInteger(time) || time < 0) throw new MalformedAnswer();
  return time;
}

/** The server answered with what the contract does not allow. Becomes `server-failed`. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';
}
