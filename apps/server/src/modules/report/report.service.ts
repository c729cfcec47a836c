import { parseAccountId } from '@sotto/protocol/public';
import { uuidv7 } from 'uuidv7';
import { invalidInput, isFailure, notFound, rateLimited, requireViewer } from '../../failures.ts';
import type { ReportAccountInput, ResolversTypes } from '../../graphql/generated/resolver-types.ts';
import type { Operation } from '../../operation.ts';
import type { Clock, RateLimiter } from '../../ports/index.ts';
import { accountRepository } from '../account/index.ts';
import { isActive, type VisibleAccounts } from '../social/index.ts';
import { Report } from './report.entity.ts';

const MAX_NOTE = 1_000;
const reports = { name: 'reports', times: 20, perSeconds: 86_400 };

/** What people tell the administrators about each other (A16). Whoever is reported is not told. */
export class ReportService {
  readonly #visible: VisibleAccounts;
  readonly #limiter: RateLimiter;
  readonly #clock: Clock;

  constructor(visible: VisibleAccounts, limiter: RateLimiter, clock: Clock) {
    this.#visible = visible;
    this.#limiter = limiter;
    this.#clock = clock;
  }

  async report(
    { em, viewer }: Operation,
    input: ReportAccountInput,
  ): Promise<ResolversTypes['ReportAccountResult']> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    const accountId = parseAccountId(input.accountId);
    if (!accountId.ok) return invalidInput(['accountId'], accountId.error.detail);
    if (accountId.value === me.accountId) {
      return invalidInput(['accountId'], 'It is the viewer’s own account.');
    }
    const note = parseNote(input.note ?? '');
    if (note === null) return invalidInput(['note'], `At most ${MAX_NOTE} characters of text.`);
    if (note === '' && input.reason === 'OTHER') return invalidInput(['note'], 'Say what happened.');
    const verdict = await this.#limiter.take(reports, me.accountId);
    if (!verdict.ok) return rateLimited(reports.name, verdict);

    return em.transactional(async (tx) => {
      const [own] = await accountRepository.fresh(tx, [me.accountId]);
      const account = await this.#visible.find(tx, me.accountId, accountId.value);
      if (own === undefined || !isActive(own) || account === null || account.goneAt !== null) {
        return notFound('account');
      }
      const report = tx.create(Report, {
        id: uuidv7(),
        accountId: account.id,
        reporterId: me.accountId,
        reason: input.reason,
        note: note === '' ? null : note,
        createdAt: this.#clock(),
        closedAt: null,
      });
      return { __typename: 'ReportAccountPayload', reportId: report.id };
    });
  }
}

/** @returns null for what is too long, or has control characters other than the ends of lines. */
function parseNote(text: string): string | null {
  if (text.length > 2 * MAX_NOTE || !text.isWellFormed()) return null;
  const note = text.normalize('NFC').trim();
  if ([...note].length > MAX_NOTE || /(?![\n\r\t])\p{Cc}/u.test(note)) return null;
  return note;
}
