import type { AccountId } from '@sotto/protocol';
import type { ConversationRecord, EngineContext } from '../conversation/index.ts';
import type { SightingRefused } from '../people/index.ts';
import type { Reply } from '../ports/index.ts';

/** For so long a look at a chain is good enough to send by; the server refuses what is older than a removal (R17). */
export const FRESH_FOR = 60_000;

/** Brings the rosters of everybody in a conversation up to date, oneself included. */
export async function refreshParticipants(
  context: EngineContext,
  record: ConversationRecord,
  freshFor: number,
): Reply<void, SightingRefused> {
  for (const accountId of [context.self.accountId, ...record.people]) {
    if (context.people.isFresh(accountId, freshFor)) continue;
    const { handle } = context.people.personOf(accountId);
    // Erased with the content at a sign-out; comes back with the list of conversations.
    if (handle === '') return { ok: false, error: { code: 'not-found' } };
    const seen = await context.people.refresh({ id: accountId, handle });
    if (!seen.ok) return seen;
  }
  return { ok: true, value: undefined };
}

/** Whether somebody shows an identity that the user has not accepted (R8). */
export function hasResetPending(context: EngineContext, people: readonly AccountId[]): boolean {
  return people.some((accountId) => context.people.isResetPending(accountId));
}
