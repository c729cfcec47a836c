import type { EntityManager } from '@mikro-orm/core';
import type { Loaders } from '../../context.ts';
import type { AccountModel } from '../../models.ts';
import { type Connection, connection, instantCursor, pageSize, parseInstantCursor } from '../../paging.ts';
import type { Viewer } from '../../viewer.ts';
import { relatedRepository } from './related.repository.ts';

interface RelatedParts {
  readonly cursor: string;
  readonly node: AccountModel;
  readonly since: Date;
}

type RelatedPage = Connection<RelatedParts, 'RelatedAccountConnection', 'RelatedAccountEdge'>;

/** Whom the viewer follows, is followed by, and has blocked. Only the viewer sees these lists. */
export class RelatedService {
  async page(
    kind: keyof typeof relatedRepository,
    { em, loaders }: { readonly em: EntityManager; readonly loaders: Pick<Loaders, 'accounts'> },
    { accountId }: Viewer,
    first: number,
    after: string | null,
  ): Promise<RelatedPage> {
    const size = pageSize(first);
    const cursor = after === null ? null : parseInstantCursor(after);
    const rows = await relatedRepository[kind](em, accountId, cursor, size + 1);
    const ids = rows.slice(0, size).map((row) => row.accountId);
    const accounts = new Map<string, AccountModel>();
    for (const account of await Promise.all(ids.map((id) => loaders.accounts.load(id)))) {
      accounts.set(account.id, account);
    }
    return connection(['RelatedAccountConnection', 'RelatedAccountEdge'], rows, size, (row) => {
      const node = accounts.get(row.accountId);
      if (node === undefined) throw new Error('a related account that was not loaded');
      return { cursor: instantCursor({ at: row.since, id: row.accountId }), node, since: row.since };
    });
  }
}
