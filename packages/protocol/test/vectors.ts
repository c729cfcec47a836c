import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where others' vectors lie: beside the project, or where the environment says. */
const folder =
  process.env['SOTTO_VECTORS'] ?? fileURLToPath(new URL('../../../../shared/vectors', import.meta.url));

/** @returns null where the vectors are not at hand. */
export function readVectors<T>(path: string): T | null {
  const file = `${folder}/${path}`;
  // The shape is the format that the vectors' authors document; a test that reads another fails.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

export const fromHex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
