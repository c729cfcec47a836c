import { tableFacts } from './table.ts';

const follow = 'Until you stop following, one of you blocks the other, or one of you deletes the account.';
const block = 'Until you take the block back, or one of you deletes the account.';
const acquaintance = 'Until you block the other account, or one of you deletes the account.';
const report = 'For as long as the installation runs: a record for its administrators.';
const reportName = 'Until that account is deleted; the report stays without it.';
const audit = 'For as long as the installation runs: a record of what administrators did.';
const auditName = 'Until that account is deleted; the entry stays without it.';

export const peopleFacts = [
  ...tableFacts('follow', 'PEOPLE', follow, {
    follower_id: ['READABLE', 'Who follows.'],
    followee_id: ['READABLE', 'Who is followed.'],
    since: ['READABLE', 'Since when.'],
  }),
  ...tableFacts('block', 'PEOPLE', block, {
    blocker_id: ['READABLE', 'Who has blocked somebody; the other one is never told.'],
    blocked_id: ['READABLE', 'Who is blocked.'],
    since: ['READABLE', 'Since when.'],
  }),
  ...tableFacts('acquaintance', 'PEOPLE', acquaintance, {
    owner_id: ['READABLE', 'Who has written to somebody, or accepted a message request.'],
    other_id: ['READABLE', 'To whom, or whose request.'],
    wrote: ['READABLE', 'Whether there ever was a message; how many, and when, is not in it.'],
    accepted: ['READABLE', 'Whether a message request was accepted.'],
  }),
  ...tableFacts('report', 'PEOPLE', report, {
    id: ['READABLE', 'A number that stands for a report of an account; it says when the report was made.'],
    account_id: ['READABLE', 'Which account is reported; it is not told.', reportName],
    reporter_id: ['READABLE', 'Who reports; only administrators see that.', reportName],
    reason: ['READABLE', 'Why, as one of five reasons.'],
    note: ['READABLE', 'What happened, in the words of who reports.'],
    created_at: ['READABLE', 'When it was made.'],
    closed_at: ['READABLE', 'When an administrator closed it.'],
  }),
  ...tableFacts('audit_entry', 'PEOPLE', audit, {
    id: ['READABLE', 'A number that stands for one act of an administrator; it says when it was done.'],
    at: ['READABLE', 'When it was done.'],
    act: ['READABLE', 'What was done, such as verifying an account.'],
    administrator_id: ['READABLE', 'Which administrator did it.', auditName],
    account_id: ['READABLE', 'To which account.', auditName],
    organization_id: ['READABLE', 'With which organization.', auditName],
  }),
] as const;
