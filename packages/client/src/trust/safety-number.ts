import {
  type AccountId,
  compareSafetyQr,
  safetyNumber as digitsOf,
  equalBytes,
  type SafetyFingerprint,
  type SafetyPair,
  safetyFingerprint,
  safetyQr,
} from '@sotto/protocol';
import type { Result, SafetyComparison, SafetyNumber, TrustFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import type { People } from '../people/index.ts';
import { findIdentity, type Identity } from './find-identity.ts';

/** The number with a person (R31), of the identity that they are shown with now. */
export async function safetyNumber(
  context: EngineContext,
  accountId: string,
): Promise<Result<SafetyNumber, TrustFailure>> {
  const found = await findIdentity(context, accountId);
  if (!found.ok) return found;
  const { identities } = context.people;
  const pair = pairOf(context, found.value);
  if (pair === null) return { ok: false, error: { code: 'not-ready' } };
  // What is marked or accepted after this is what was shown here, and nothing that the server shows later.
  identities.book.noteShown(found.value.accountId, found.value.root);
  const trust = identities.trustOf(found.value.accountId);
  const contact = identities.book.of(found.value.accountId);
  const verifiedAt = trust === 'verified' ? (contact?.verifiedAt ?? null) : null;
  return { ok: true, value: { groups: digitsOf(pair), qr: safetyQr(pair), trust, verifiedAt } };
}

/** Holds what was scanned on the other's screen against the number. */
export async function compareSafetyNumber(
  context: EngineContext,
  accountId: string,
  scanned: string,
): Promise<Result<SafetyComparison, TrustFailure>> {
  const found = await findIdentity(context, accountId);
  if (!found.ok) return found;
  const pair = pairOf(context, found.value);
  if (pair === null) return { ok: false, error: { code: 'not-ready' } };
  const verdict = compareSafetyQr(scanned, pair);
  if (verdict === 'match') {
    context.people.identities.book.noteShown(found.value.accountId, found.value.root);
  }
  return { ok: true, value: verdict };
}

/** @returns null on a device that does not know its own account's identity yet. */
function pairOf({ people, self }: EngineContext, { accountId, root }: Identity): SafetyPair | null {
  const own = people.rosterOf(self.accountId);
  if (own === undefined) return null;
  return {
    mine: fingerprintOf(people, { accountId: self.accountId, root: own.root }),
    theirs: fingerprintOf(people, { accountId, root }),
  };
}

interface Fingerprinted {
  readonly root: Uint8Array;
  readonly fingerprint: SafetyFingerprint;
}

/** R31 is slow on purpose; of each account, the one of the root that was asked for last is kept as long as the device runs. */
const kept = new WeakMap<People, Map<AccountId, Fingerprinted>>();

function fingerprintOf(
  people: People,
  account: { readonly accountId: AccountId; readonly root: Uint8Array },
): SafetyFingerprint {
  const known = kept.get(people) ?? new Map<AccountId, Fingerprinted>();
  kept.set(people, known);
  const before = known.get(account.accountId);
  if (before !== undefined && equalBytes(before.root, account.root)) return before.fingerprint;
  const fingerprint = safetyFingerprint(account);
  known.set(account.accountId, { root: account.root, fingerprint });
  return fingerprint;
}
