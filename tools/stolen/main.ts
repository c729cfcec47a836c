/**
 * `npm run stolen`: puts the database, the server's secrets and recorded traffic into an attacker's hands, and tries
 * every path into the accounts offline. It ends with 1 when anything opened.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../apps/server/src/config.ts';
import { takeEverything } from './haul.ts';
import { tryEveryPath } from './paths.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({
  options: {
    /** The data folder; as the server is told it when absent. */
    data: { type: 'string' },
    /** A file of recorded traffic: bodies and messages of sockets, one a line. */
    traffic: { type: 'string' },
    /** A file of passwords to try, one a line. */
    words: { type: 'string' },
  },
});
const folder = values.data === undefined ? readConfig(process.env).dataFolder : resolve(values.data);
const linesOf = async (file: string | undefined) =>
  file === undefined ? [] : (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
const traffic = await linesOf(values.traffic);
const haul = await takeEverything(
  folder,
  traffic.map((line) => Buffer.from(line)),
);
const paths = await tryEveryPath(haul, await linesOf(values.words));
process.stdout.write(tableOf(paths));
if (paths.some(({ opened }) => opened.length > 0)) process.exitCode = 1;
