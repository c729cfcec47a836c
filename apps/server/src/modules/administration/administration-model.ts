import type { AdministeredAccountModel, AuditEntryModel } from '../../models.ts';
import { type Account, accountModel } from '../account/index.ts';
import type { AuditEntry } from './audit-entry.entity.ts';

export function administeredModel(account: Account): AdministeredAccountModel {
  const { createdAt, role, suspendedAt } = account;
  return { account: accountModel(account), createdAt, role, suspended: suspendedAt !== null };
}

export function auditModel(entry: AuditEntry): AuditEntryModel {
  const { id, at, act, administratorId, accountId, organizationId } = entry;
  return { id, at, act, administratorId, accountId, organizationId };
}
