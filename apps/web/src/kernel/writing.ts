/** Whether the person can write in a conversation, and if not, everything that is in the way. */
import type { ConversationSummary, PersonDetails, PersonFailure } from '@sotto/client';

/** A condition of A4 that is not met. */
export type EligibilityReason = PersonDetails['eligibility'][number];

export type Writing =
  | { readonly state: 'open' }
  /** A request is answered first (A3). */
  | { readonly state: 'request' }
  | { readonly state: 'gone' }
  | { readonly state: 'blocked' }
  | { readonly state: 'closed'; readonly reasons: readonly EligibilityReason[] };

/** What keeps people from regular messages, too. Being blocked oneself has a state of its own. */
const forRegular: readonly EligibilityReason[] = ['SENDER_SUSPENDED', 'RECIPIENT_UNAVAILABLE'];

/**
 * @param details null while the server has not told; then nothing is known to be in the way, and the server decides
 *   about what is sent.
 * @param missed why the server's word is missing.
 */
export function writingIn(
  conversation: Pick<ConversationSummary, 'security' | 'request' | 'people'>,
  details: PersonDetails | null,
  missed: PersonFailure | 'fault' | null,
  me: { readonly suspended: boolean },
): Writing {
  if (conversation.people[0]?.gone || details?.gone) return { state: 'gone' };
  if (conversation.request) return { state: 'request' };
  if (details?.relationship.blocked) return { state: 'blocked' };
  const told = missed !== null && missed !== 'fault' && missed.code === 'not-found';
  const unmet: readonly EligibilityReason[] = told ? ['RECIPIENT_UNAVAILABLE'] : (details?.eligibility ?? []);
  const suspended: readonly EligibilityReason[] = me.suspended ? ['SENDER_SUSPENDED'] : [];
  const all = [...suspended, ...unmet.filter((reason) => !suspended.includes(reason))];
  const reasons =
    conversation.security === 'encrypted' ? all : all.filter((reason) => forRegular.includes(reason));
  return reasons.length === 0 ? { state: 'open' } : { state: 'closed', reasons };
}
