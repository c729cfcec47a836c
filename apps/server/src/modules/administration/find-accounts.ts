import type { EntityManager } from '@mikro-orm/core';
import { type Account, accountRepository } from '../account/index.ts';

const BATCH = 100;

/**
 * Accounts whose handle or name contains a text, compared without case in any script, newest first. The database
 * compares without case in ASCII only, and takes some characters for wildcards: it gives all that may fit.
 */
export async function findAccounts(
  em: EntityManager,
  search: string,
  after: string | null,
  count: number,
): Promise<readonly Account[]> {
  const wanted = folded(search);
  const pattern = `%${search.normalize('NFC').replace(/[^A-Za-z0-9 ]/gu, '_')}%`;
  const found: Account[] = [];
  let from = after;
  while (found.length < count) {
    const batch = await accountRepository.like(em, pattern, from, BATCH);
    found.push(
      ...batch.filter(
        ({ handle, displayName }) => folded(handle).includes(wanted) || folded(displayName).includes(wanted),
      ),
    );
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) break;
    from = last.id;
  }
  return found.slice(0, count);
}

/** Capitals, since a sigma has two small forms. */
function folded(text: string): string {
  return text.normalize('NFC').toUpperCase();
}
