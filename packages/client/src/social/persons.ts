import { parseAccountId } from '@sotto/protocol';
import { parseHandle } from '../account/index.ts';
import type {
  AccountReport,
  FindPersonFailure,
  PersonDetails,
  PersonFailure,
  ReportFailure,
  Result,
} from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { personRecordOf } from '../people/index.ts';
import { type AccountDetails, type NotThere, networkFailureOf, type Reply } from '../ports/index.ts';

const LONGEST_NOTE = 1_000;
/** Facts of another account than the one that was asked for: nothing of them is kept. */
const MIXED_UP = { ok: false, error: { code: 'server-failed', reference: null } } as const;
const NOT_FOUND = { ok: false, error: { code: 'not-found' } } as const;

export async function findPerson(
  context: EngineContext,
  text: string,
): Promise<Result<PersonDetails, FindPersonFailure>> {
  const handle = parseHandle(text);
  if (handle === null) return { ok: false, error: { code: 'invalid' } };
  // Of oneself the server tells no relationship.
  if (handle === context.people.personOf(context.self.accountId).handle) {
    return { ok: false, error: { code: 'yourself' } };
  }
  const found = await context.transport.accountDetailsByHandle(handle);
  if (!found.ok) {
    if (found.error.code === 'invalid') return { ok: false, error: { code: 'invalid' } };
    return { ok: false, error: networkFailureOf(found.error) };
  }
  if (found.value === null) return NOT_FOUND;
  if (found.value.handle !== handle) return MIXED_UP;
  const details = await noted(context, found.value);
  return details === null ? NOT_FOUND : { ok: true, value: details };
}

/** What there is to know of an account now. */
export async function person(
  context: EngineContext,
  accountId: string,
): Promise<Result<PersonDetails, PersonFailure>> {
  if (isNobody(context, accountId)) return NOT_FOUND;
  const found = await context.transport.accountDetails(accountId);
  if (!found.ok) return { ok: false, error: networkFailureOf(found.error) };
  if (found.value !== null && found.value.id !== accountId) return MIXED_UP;
  const details = found.value && (await noted(context, found.value));
  return details === null ? NOT_FOUND : { ok: true, value: details };
}

export type Act = 'follow' | 'unfollow' | 'block' | 'unblock';

/** Changes what is between the two. */
export async function relate(
  context: EngineContext,
  act: Act,
  accountId: string,
): Promise<Result<PersonDetails, PersonFailure>> {
  if (isNobody(context, accountId)) return NOT_FOUND;
  const answer: Awaited<Reply<AccountDetails, NotThere>> = await context.transport[act](accountId);
  if (!answer.ok) {
    return answer.error.code === 'not-found'
      ? NOT_FOUND
      : { ok: false, error: networkFailureOf(answer.error) };
  }
  if (answer.value.id !== accountId) return MIXED_UP;
  const details = await noted(context, answer.value);
  return details === null ? NOT_FOUND : { ok: true, value: details };
}

/** Tells the administrators. Told again after a lost answer, they see it twice, which does no harm. */
export async function report(
  context: EngineContext,
  accountId: string,
  { reason, note }: AccountReport,
): Promise<Result<void, ReportFailure>> {
  if (isNobody(context, accountId)) return NOT_FOUND;
  const text = note.trim().toWellFormed();
  if ([...text].length > LONGEST_NOTE || (reason === 'other' && text === '')) {
    return { ok: false, error: { code: 'invalid', field: 'note' } };
  }
  const answer = await context.transport.report(accountId, { reason, note: text });
  if (answer.ok) return { ok: true, value: undefined };
  switch (answer.error.code) {
    case 'not-found':
      return NOT_FOUND;
    case 'invalid':
      return { ok: false, error: { code: 'invalid', field: 'note' } };
    default:
      return { ok: false, error: networkFailureOf(answer.error) };
  }
}

function isNobody({ self }: EngineContext, accountId: string): boolean {
  return !parseAccountId(accountId).ok || accountId === self.accountId;
}

async function noted(context: EngineContext, facts: AccountDetails): Promise<PersonDetails | null> {
  const id = parseAccountId(facts.id);
  if (!id.ok) return null;
  await context.people.note(facts, facts.newestRoster);
  const { relationship, eligibility, newestRoster } = facts;
  const reachable = context.people.hasDevices(id.value, newestRoster) && !facts.gone;
  const { trust } = context.people.personOf(id.value);
  return { ...personRecordOf(id.value, facts, reachable), trust, relationship, eligibility };
}
