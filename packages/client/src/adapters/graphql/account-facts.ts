import { type EligibilityReason, eligibilityReasons } from '@sotto/protocol';
import type { DetailsFragment, PersonFragment } from '../../generated/operations.ts';
import type { AccountDetails, AccountFacts } from '../../ports/index.ts';
import { MalformedAnswer } from './bytes.ts';

/** In bytes of UTF-8, far above what the contract allows: what does not fit is no account's. */
const MOST = { handle: 64, displayName: 400, path: 512 };
const utf8 = new TextEncoder();

/** @throws MalformedAnswer */
export function accountOf(person: PersonFragment): AccountFacts {
  const { id, handle, displayName, avatarPath, verified, organization, affiliation, gone } = person;
  within(MOST.handle, handle, affiliation?.handle);
  within(MOST.displayName, displayName, affiliation?.displayName);
  within(MOST.path, avatarPath);
  return {
    id,
    handle,
    displayName,
    avatarPath,
    verified,
    organization,
    affiliation: affiliation && {
      id: affiliation.id,
      handle: affiliation.handle,
      displayName: affiliation.displayName,
    },
    gone,
  };
}

function within(most: number, ...texts: readonly (string | null | undefined)[]): void {
  if (texts.some((text) => utf8.encode(text ?? '').length > most)) throw new MalformedAnswer();
}

/** @throws MalformedAnswer for the own account, which has no relationship with itself. */
export function detailsOf(details: DetailsFragment): AccountDetails {
  const { relationship, eligibility, rosters } = details;
  if (relationship === null || eligibility === null) throw new MalformedAnswer();
  const { following, followedBy, blocked } = relationship;
  return {
    ...accountOf(details),
    newestRoster: rosters.newestVersion,
    relationship: { following, followedBy, blocked },
    eligibility: reasonsOf(eligibility),
  };
}

/**
 * The reasons that this version knows. A newer server may have others: who is kept back only by those is kept back by
 * something that this client is too old for, and is not eligible all the same.
 */
export function reasonsOf(told: readonly string[]): readonly EligibilityReason[] {
  const known = eligibilityReasons.filter((reason) => told.includes(reason));
  return known.length === 0 && told.length > 0 ? ['SENDER_CLIENT_UNSUPPORTED'] : known;
}

/** A refusal with reasons; one without any is still a refusal. */
export function notEligible(told: readonly string[]) {
  const reasons = told.length === 0 ? (['SENDER_CLIENT_UNSUPPORTED'] as const) : reasonsOf(told);
  return { code: 'not-eligible', reasons } as const;
}
