/**
 * `npm run gun`: everything that the service holds about one account (C3), as a document or as JSON. It reads the data
 * folder and starts nothing; a running server is not disturbed.
 */
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readConfig } from '../../apps/server/src/config.ts';
import { readArguments } from './arguments.ts';
import type { GunResult } from './gun-error.ts';
import { jsonDocument } from './json-document.ts';
import { makeReport } from './report.ts';
import { textDocument } from './text-document.ts';

function given<T>(result: GunResult<T>): T | undefined {
  if (result.ok) return result.value;
  process.stderr.write(`${result.error.code}: ${result.error.message}\n`);
  process.exitCode = result.error.code === 'BAD_ARGUMENTS' ? 2 : 1;
  return undefined;
}

const args = given(readArguments(process.argv.slice(2)));
if (args !== undefined) {
  const { account, json } = args;
  const folder = args.data === null ? readConfig(process.env).dataFolder : resolve(args.data);
  const log = args.log === null ? null : resolve(args.log);
  using report = given(await makeReport({ account, folder, log, now: new Date() }));
  if (report !== undefined) {
    await pipeline(Readable.from(json ? jsonDocument(report) : textDocument(report)), process.stdout);
  }
}
