import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const folder: string = fileURLToPath(new URL('../../../vectors', import.meta.url));

export const fileOf = (name: string): string => `${folder}/${name}.json`;

export function readOwnVectors<Kind>(name: string): Kind {
  // The files are made in the shape that their test names; a test that reads another fails.
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Kind;
}
