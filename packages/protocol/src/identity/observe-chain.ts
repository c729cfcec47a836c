import { equalBytes, verifySignature } from '../crypto/public.ts';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import type { AccountId } from '../ids.ts';
import { labels } from '../labels.ts';
import { type ForkEvidence, type PinnedAccount, type PinnedChain, withEvidence } from './pin.ts';
import type { SignedRoster } from './roster.ts';
import type { RosterError } from './roster-error.ts';
import { encodeSignedRoster, rosterHash } from './signed-roster.ts';
import type { VerifiedRoster } from './verified-roster.ts';
import { verifyRosterChain } from './verify-roster.ts';

/** What a chain that the server showed means for a pin. The pin that goes with it is the one to keep. */
export type ChainObservation =
  /** Nothing new. */
  | { readonly kind: 'unchanged'; readonly pin: PinnedAccount }
  /** First sight of the account, or newer versions of its chain. */
  | { readonly kind: 'advanced'; readonly pin: PinnedAccount }
  /** Properly signed, and contradicts what was pinned: an attack (R6). Kept as evidence, never followed. */
  | { readonly kind: 'forked'; readonly pin: PinnedAccount; readonly evidence: ForkEvidence }
  /** Another root identity (R8), with its chain so far in `pin.reset`. Sending stops until `acceptReset`. */
  | { readonly kind: 'reset'; readonly pin: PinnedAccount };

/** Pins an account at first sight: the whole chain, from version 1. */
export function pinAccount(
  chain: readonly SignedRoster[],
  accountId: AccountId,
  root: Uint8Array | null = null,
): Result<PinnedAccount, RosterError> {
  const rosters = verifyRosterChain(chain, null, { accountId, root });
  if (!rosters.ok) return rosters;
  const pinned = appended(null, rosters.value);
  if (pinned === null) return fail('roster-wrong-version', 'an empty chain');
  return ok({ accountId, chain: pinned, reset: null, evidence: [] });
}

/**
 * Holds a run of rosters against what is pinned (R6, R8). The run may begin at version 1 or anywhere up to the
 * version after the newest pinned one. An older or invalid one is refused and the pin stays as it is.
 *
 * Another root shows in a run from version 1 only. A later part of its chain is refused, as it proves nothing: ask for
 * the whole chain then, for it may be a reset. A run that begins with the newest pinned version tells the two apart
 * even when both chains have as many versions.
 *
 * @param now milliseconds since 1970, UTC, for evidence.
 */
export function observeChain(
  pin: PinnedAccount,
  run: readonly SignedRoster[],
  now: number,
): Result<ChainObservation, RosterError> {
  const { versions, newest } = pin.chain;
  const fresh: SignedRoster[] = [];
  for (const [index, signed] of run.entries()) {
    if (signed.roster.accountId !== pin.accountId) return fail('roster-wrong-account', 'of another account');
    const known = versions[signed.roster.version - 1];
    if (known === undefined) {
      fresh.push(signed);
    } else if (!equalBytes(known.hash, rosterHash(signed.rosterBytes))) {
      const isReset = signed.roster.version === 1 && !equalBytes(signed.roster.signer, newest.root);
      return isReset ? observeReset(pin, run.slice(index), now) : observeFork(pin, signed, now);
    }
  }
  const [first] = fresh;
  if (first === undefined) return ok({ kind: 'unchanged', pin });
  const { previous } = first.roster;
  if (
    first.roster.version === newest.version + 1 &&
    previous !== null &&
    !equalBytes(previous, newest.hash)
  ) {
    // If our signer signed it, then over another past than ours: that past is the fork.
    return observeFork(pin, first, now);
  }
  const rosters = verifyRosterChain(fresh, newest, { accountId: pin.accountId, root: newest.root });
  if (!rosters.ok) return rosters;
  const chain = appended(pin.chain, rosters.value) ?? pin.chain;
  return ok({ kind: 'advanced', pin: { ...pin, chain } });
}

/**
 * The user has accepted that the account has a new identity (R8). Whatever was verified before, no longer is; and
 * evidence of forks is of a chain that is given up.
 *
 * @param root the identity that the user was shown, 32 bytes: another one that the server has shown since is refused.
 */
export function acceptReset(
  pin: PinnedAccount,
  root: Uint8Array,
): Result<PinnedAccount, Failure<'reset-not-shown'>> {
  if (pin.reset === null || !equalBytes(pin.reset.newest.root, root)) {
    return fail('reset-not-shown', 'no reset to this root waits to be accepted');
  }
  return ok({ ...pin, chain: pin.reset, reset: null, evidence: [] });
}

/**
 * The user goes on with the identity that they knew, after the server has shown it again: either of its two words was
 * a lie. To be called only with a pin that has observed the pinned chain since.
 */
export function dismissReset(pin: PinnedAccount): PinnedAccount {
  return { ...pin, reset: null };
}

function observeReset(
  pin: PinnedAccount,
  run: readonly SignedRoster[],
  now: number,
): Result<ChainObservation, RosterError> {
  if (pin.reset !== null && equalBytes(pin.reset.newest.root, run[0]?.roster.signer ?? new Uint8Array(0))) {
    return observePending(pin, pin.reset, run, now);
  }
  const rosters = verifyRosterChain(run, null, { accountId: pin.accountId, root: null });
  if (!rosters.ok) return rosters;
  const reset = appended(null, rosters.value);
  if (reset === null) return ok({ kind: 'unchanged', pin });
  return ok({ kind: 'reset', pin: { ...pin, reset } });
}

/** R6 holds for a chain that waits to be accepted, too: it goes forward only, and a fork of it is kept. */
function observePending(
  pin: PinnedAccount,
  reset: PinnedChain,
  run: readonly SignedRoster[],
  now: number,
): Result<ChainObservation, RosterError> {
  const seen = observeChain({ ...pin, chain: reset, reset: null }, run, now);
  if (!seen.ok) return seen;
  const { chain, evidence } = seen.value.pin;
  const kept = { ...pin, reset: chain, evidence };
  if (seen.value.kind === 'forked') return ok({ ...seen.value, pin: kept });
  return ok({ kind: 'reset', pin: seen.value.kind === 'advanced' ? kept : pin });
}

function observeFork(
  pin: PinnedAccount,
  signed: SignedRoster,
  now: number,
): Result<ChainObservation, RosterError> {
  const { version, signer } = signed.roster;
  const before = pin.chain.versions[version - 2];
  const signedByKnown =
    before === undefined
      ? version === 1 &&
        signed.bySigner !== null &&
        verifySignature(signer, labels.rosterBySigner, signed.rosterBytes, signed.bySigner)
      : signed.byPrevious !== null &&
        verifySignature(before.signer, labels.rosterByPrevious, signed.rosterBytes, signed.byPrevious);
  if (!signedByKnown) return fail('roster-bad-signature', 'contradicts the pinned chain and proves nothing');
  const evidence: ForkEvidence = { version, offered: encodeSignedRoster(signed), seenAt: now };
  return ok({ kind: 'forked', pin: withEvidence(pin, evidence), evidence });
}

function appended(chain: PinnedChain | null, rosters: readonly VerifiedRoster[]): PinnedChain | null {
  const newest = rosters.at(-1) ?? chain?.newest;
  if (newest === undefined) return null;
  const added = rosters.map(({ hash, signer }) => ({ hash, signer }));
  return { versions: [...(chain?.versions ?? []), ...added], newest };
}
