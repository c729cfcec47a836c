import type { AccountId } from '@sotto/protocol';
import { followOwnChain } from '../account/index.ts';
import type { ConversationRecord, EngineContext } from '../conversation/index.ts';
import type { SightingRefused } from '../people/index.ts';
import type { ConversationFacts, Reply } from '../ports/index.ts';
import { isPassing } from './is-passing.ts';
import { lookAt } from './look-at.ts';

/** For so long a look at a chain is good enough to send by; the server refuses what is older than a removal (R17). */
export const FRESH_FOR = 60_000;

/** Brings the rosters of everybody in a conversation up to date, oneself included. */
export async function refreshParticipants(
  context: EngineContext,
  record: ConversationRecord,
  freshFor: number,
): Reply<void, SightingRefused> {
  const { people, self } = context;
  if (!people.isFresh(self.accountId, freshFor)) {
    const standing = await followOwnChain(context);
    if (!standing.ok) return standing;
    // Whatever the own account has become, nothing is built on what contradicts it.
    if (standing.value !== 'member') return REFUSED;
  }
  for (const accountId of record.people) {
    if (people.isFresh(accountId, freshFor) && !isOpen(context, accountId)) continue;
    const { handle } = people.personOf(accountId);
    // Erased with the content at a sign-out; comes back with the list of conversations.
    if (handle === '') return { ok: false, error: { code: 'not-found' } };
    const seen = await lookAt(context, { id: accountId, handle });
    if (!seen.ok) return seen;
    // R6: nobody is written to by a roster that is known to be old.
    if (people.identities.isBehind(accountId)) return REFUSED;
  }
  return { ok: true, value: undefined };
}

const REFUSED = { ok: false, error: { code: 'identity-refused' } } as const;

/** What another device has seen or accepted may be seen here, too, however short ago the last look was. */
function isOpen({ people }: EngineContext, accountId: AccountId): boolean {
  return people.identities.isBehind(accountId) || people.isResetPending(accountId);
}

/** R6: of whom two rosters of one version were signed. Which of them is theirs only they can say, with a new identity. */
export function hasFork(context: EngineContext, people: readonly AccountId[]): boolean {
  return people.some((accountId) => context.people.identities.trustOf(accountId) === 'forked');
}

/** Whether somebody shows an identity that the user has not accepted (R8). */
export function hasResetPending(context: EngineContext, people: readonly AccountId[]): boolean {
  return people.some((accountId) => context.people.isResetPending(accountId));
}

/**
 * A look at everybody in encrypted conversations of whom the server has another chain than is known here. Who is the
 * same by its word is left alone: that it may withhold something is true of every look.
 */
export async function lookAtEverybody(
  context: EngineContext,
  listed: readonly ConversationFacts[],
): Promise<void> {
  const { people, stopping, table } = context;
  const heads = new Map(listed.flatMap(({ participants }) => participants.map((one) => [one.id, one])));
  const accounts = new Set(table.all().flatMap((record) => record.people));
  await people.load([...accounts]);
  for (const accountId of accounts) {
    const { handle, gone } = people.personOf(accountId);
    const identity = heads.get(accountId)?.identity ?? null;
    if (stopping.aborted) return;
    if (gone || handle === '' || (identity !== null && people.identities.isAt(accountId, identity))) continue;
    const seen = await lookAt(context, { id: accountId, handle });
    if (!seen.ok && isPassing(seen.error)) return;
  }
}
