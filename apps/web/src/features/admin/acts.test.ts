import { describe, expect, it } from 'vitest';
import type { AdministeredRowFragment } from '../../generated/operations.ts';
import { actsOn, touchesOthers } from './acts.ts';

type Account = AdministeredRowFragment['account'];

const row = (
  account: Partial<Account> = {},
  over: Partial<Omit<AdministeredRowFragment, 'account'>> = {},
): AdministeredRowFragment => ({
  __typename: 'AdministeredAccount',
  account: {
    __typename: 'Account',
    id: 'them',
    handle: 'grace',
    displayName: 'Grace',
    avatarPath: null,
    verified: false,
    organization: false,
    affiliation: null,
    gone: false,
    ...account,
  },
  createdAt: '2026-01-01T00:00:00.000Z',
  role: 'MEMBER',
  suspended: false,
  openReports: 0,
  ...over,
});

describe('what can be done to an account', () => {
  it('is what would change it', () => {
    expect(actsOn(row(), 'me')).toEqual([
      'verify',
      'makeOrganization',
      'affiliate',
      'makeAdministrator',
      'suspend',
    ]);
    const affiliation = { __typename: 'Account', id: 'org', handle: 'org', displayName: 'Org' } as const;
    expect(
      actsOn(
        row({ verified: true, organization: true, affiliation }, { role: 'ADMINISTRATOR', suspended: true }),
        'me',
      ),
    ).toEqual(['unverify', 'unmakeOrganization', 'unaffiliate', 'unmakeAdministrator', 'unsuspend']);
  });

  it('never is to suspend oneself', () => {
    const acts = actsOn(row({ id: 'me' }, { role: 'ADMINISTRATOR' }), 'me');
    expect(acts).not.toContain('suspend');
    expect(acts).toContain('unmakeAdministrator');
  });
});

it('what ends an organization changes its affiliates, too', () => {
  expect(touchesOthers('unverify')).toBe(true);
  expect(touchesOthers('unmakeOrganization')).toBe(true);
  expect(touchesOthers('suspend')).toBe(false);
});
