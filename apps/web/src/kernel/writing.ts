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
  /** Encrypted, and this device is not registered. */
  | { readonly state: 'unregistered' }
  /** Encrypted, and who they are is in question (R6, R8): nothing is sent before that is settled. */
  | { readonly state: 'identity'; readonly trust: 'changed-after-verification' | 'forked' }
  | { readonly state: 'closed'; readonly reasons: readonly EligibilityReason[] };

/** What keeps people from regular messages, too. Being blocked oneself has a state of its own. */
const forRegular: readonly EligibilityReason[] = ['SENDER_SUSPENDED', 'RECIPIENT_UNAVAILABLE'];

/**
 * @param details null while the server has not told; then nothing is known to be in the way, and the server decides
 *   about what is sent.
 * @param missed why the server's word is missing.
 * @param own how this account and this device stand.
 */
export function writingIn(
  conversation: Pick<ConversationSummary, 'security' | 'request' | 'people'>,
  details: PersonDetails | null,
  missed: PersonFailure | 'fault' | null,
  own: { readonly suspended: boolean; readonly registered: boolean },
): Writing {
  const encrypted = conversation.security === 'encrypted';
  if (conversation.people[0]?.gone || details?.gone) return { state: 'gone' };
  if (conversation.request) return { state: 'request' };
  if (details?.relationship.blocked) return { state: 'blocked' };
  if (encrypted && !own.registered) return { state: 'unregistered' };
  const told = missed !== null && missed !== 'fault' && missed.code === 'not-found';
  const unmet: readonly EligibilityReason[] = told ? ['RECIPIENT_UNAVAILABLE'] : (details?.eligibility ?? []);
  const suspended: readonly EligibilityReason[] = own.suspended ? ['SENDER_SUSPENDED'] : [];
  const all = [...suspended, ...unmet.filter((reason) => !suspended.includes(reason))];
  const reasons = encrypted ? all : all.filter((reason) => forRegular.includes(reason));
  if (reasons.length > 0) return { state: 'closed', reasons };
  const trust = conversation.people[0]?.trust;
  return encrypted && (trust === 'changed-after-verification' || trust === 'forked')
    ? { state: 'identity', trust }
    : { state: 'open' };
}
