import type { EntityManager } from '@mikro-orm/core';
import type {
  AdministeredAccountModel,
  AdministrationModel,
  AuditEntryModel,
  ReportModel,
} from '../../models.ts';
import { badArgument, type Connection, connection, pageSize, parseIdCursor } from '../../paging.ts';
import type { Viewer } from '../../viewer.ts';
import { reportModel, reportRepository } from '../report/index.ts';
import { administeredModel, auditModel } from './administration-model.ts';
import { auditRepository } from './audit.repository.ts';
import { findAccounts } from './find-accounts.ts';
import { isAdministrator } from './is-administrator.ts';

const MAX_SEARCH = 50;

interface Parts<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** What administrators see. It can be had only through `open`, which everybody else gets null from. */
export class AdministrationService {
  async open(em: EntityManager, viewer: Viewer): Promise<AdministrationModel | null> {
    return (await isAdministrator(em, viewer.accountId)) ? { administrator: viewer } : null;
  }

  async accounts(
    em: EntityManager,
    search: string,
    page: PageArguments,
  ): Promise<
    Connection<Parts<AdministeredAccountModel>, 'AdministeredAccountConnection', 'AdministeredAccountEdge'>
  > {
    if ([...search].length > MAX_SEARCH) throw badArgument('search', `has at most ${MAX_SEARCH} characters`);
    const { size, after } = boundsOf(page);
    const rows = await findAccounts(em, search, after, size + 1);
    return connection(
      ['AdministeredAccountConnection', 'AdministeredAccountEdge'],
      rows,
      size,
      (account) => ({
        cursor: account.id,
        node: administeredModel(account),
      }),
    );
  }

  async reports(
    em: EntityManager,
    includeClosed: boolean,
    page: PageArguments,
  ): Promise<Connection<Parts<ReportModel>, 'ReportConnection', 'ReportEdge'>> {
    const { size, after } = boundsOf(page);
    const rows = await reportRepository.page(em, includeClosed, after, size + 1);
    return connection(['ReportConnection', 'ReportEdge'], rows, size, (report) => ({
      cursor: report.id,
      node: reportModel(report),
    }));
  }

  async auditLog(
    em: EntityManager,
    page: PageArguments,
  ): Promise<Connection<Parts<AuditEntryModel>, 'AuditEntryConnection', 'AuditEntryEdge'>> {
    const { size, after } = boundsOf(page);
    const rows = await auditRepository.page(em, after, size + 1);
    return connection(['AuditEntryConnection', 'AuditEntryEdge'], rows, size, (entry) => ({
      cursor: entry.id,
      node: auditModel(entry),
    }));
  }
}

function boundsOf({ first, after }: PageArguments) {
  return { size: pageSize(first), after: after == null ? null : parseIdCursor(after) };
}
