import { parseArgs } from 'node:util';
import { parseHandle } from '../../apps/server/src/modules/account/handle.ts';
import { type GunResult, refuse } from './gun-error.ts';

export interface GunArguments {
  /** A handle in small letters, or an account's id: of an account that is gone, the id is all there is. */
  readonly account: string;
  /** The server's data folder; as the server is told it when null. */
  readonly data: string | null;
  /** A file with the server's output; null when it was not kept, or is not at hand. */
  readonly log: string | null;
  readonly json: boolean;
}

export const usage =
  'npm run --silent gun -- --account <handle or id> [--data <folder>] [--log <file>] [--json]';

const ACCOUNT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** @param args what stands behind the command's name. */
export function readArguments(args: readonly string[]): GunResult<GunArguments> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        account: { type: 'string' },
        data: { type: 'string' },
        log: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const { account, data = null, log = null, json } = values;
    if (account === undefined) return refuse('BAD_ARGUMENTS', `Whose? ${usage}`);
    const name = ACCOUNT_ID.test(account) ? account : parseHandle(account.replace(/^@/, ''));
    if (name === null) {
      return refuse('BAD_ARGUMENTS', `"${account}" is neither a handle nor the id of an account. ${usage}`);
    }
    return { ok: true, value: { account: name, data, log, json } };
  } catch (error) {
    // parseArgs throws for every argument that it does not know.
    return refuse('BAD_ARGUMENTS', `${error instanceof Error ? error.message : ''} ${usage}`.trim());
  }
}
