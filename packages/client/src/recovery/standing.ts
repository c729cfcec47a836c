import { type AccountId, type Roster, recoveriesOf } from '@sotto/protocol';
import type { RecoveryStanding } from '../account/index.ts';
import type { RecoveryKind } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import type { People } from '../people/index.ts';
import type { Clock } from '../ports/index.ts';
import { decodeState, encodeState, mergeState, RECOVERY_OFFER, type Vault } from '../vault/index.ts';

/** Set-up is offered no more often than this, in milliseconds: a week. */
const BETWEEN_OFFERS = 7 * 24 * 3_600_000;

export interface Asked {
  readonly accountId: AccountId;
  readonly people: People;
  readonly vault: Vault;
  readonly clock: Clock;
}

/** The kinds of recovery methods that a roster lists, each once, the one that was added first first. */
export function recoveryKindsOf(roster: Roster): readonly RecoveryKind[] {
  return [...new Set(recoveriesOf(roster).map(({ kind }) => kind))];
}

/** What the account has, and whether it is time to offer it something. */
export function recoveryStanding({ accountId, people, vault, clock }: Asked): RecoveryStanding {
  const roster = people.rosterOf(accountId);
  const kinds = roster === undefined ? [] : recoveryKindsOf(roster);
  // Without the vault's keys nothing could be added, and when it was offered last cannot be known.
  if (kinds.length > 0 || roster === undefined || vault.keys === null) return { kinds, offer: false };
  const noted = vault.content('state', RECOVERY_OFFER);
  const last = noted === null ? null : decodeState(noted);
  const at = last?.type === 'recovery-offer' ? last.at : Number.NEGATIVE_INFINITY;
  // A device whose clock ran ahead does not put the next offer off for ever.
  return { kinds, offer: Math.abs(clock.now() - at) >= BETWEEN_OFFERS };
}

export async function noteRecoveryOffered({ vault, clock, registry }: EngineContext): Promise<void> {
  const content = encodeState({ type: 'recovery-offer', at: clock.now() });
  await vault.put('state', RECOVERY_OFFER, content, mergeState);
  registry.noteRecovery();
}
