/** Writes `vectors/`: `pnpm run vectors` in this package. A format of version 1 does not change, so neither does a file. */
import { writeFileSync } from 'node:fs';
import { makers, textOf } from './make/all.ts';
import { fileOf } from './reader/file.ts';

for (const [name, make] of Object.entries(makers)) writeFileSync(fileOf(name), await textOf(make));
