import { deviceOf, devicesOf, recoveriesOf, type Self, type VerifiedRoster } from '@sotto/protocol';
import type { DeviceNews } from '../api/index.ts';
import type { People } from '../people/index.ts';
import type { Clock, Reply } from '../ports/index.ts';
import type { KeyedMutex } from '../primitives/index.ts';
import type { RecordStore } from '../store/index.ts';
import type { Vault } from '../vault/index.ts';
import { deviceNameOf } from './device-names.ts';
import { accountAddress } from './records.ts';
import type { Registry } from './registry.ts';

export interface OwnAccount {
  readonly records: RecordStore;
  readonly people: People;
  readonly self: Self;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly vault: Vault;
  /** `roster` is whose turn it is to look at the own chain, or to add to it. */
  readonly writers: KeyedMutex;
}

export type OwnStanding =
  | 'member'
  /** The chain goes on without this device. */
  | 'outsider'
  /** What the server shows is not what follows from what is known here (R6, R8). */
  | 'contradicts';

const MOST_PULLS = 3;

/** Looks at what is new of the own chain, and says what has changed about the account's devices. */
export function followOwnChain(account: OwnAccount): Reply<OwnStanding> {
  return account.writers.run('roster', () => lookAtOwnChain(account));
}

/** The same for whoever has the turn already. */
export async function lookAtOwnChain(account: OwnAccount): Reply<OwnStanding> {
  const { people, self, records, registry, vault, clock } = account;
  const before = people.rosterOf(self.accountId);
  const { handle } = await records.need(accountAddress);
  const seen = await people.refresh({ id: self.accountId, handle });
  if (!seen.ok) {
    const { error } = seen;
    if (error.code !== 'identity-refused' && error.code !== 'not-found') return { ok: false, error };
    return { ok: true, value: 'contradicts' };
  }
  if (seen.value === 'forked' || seen.value === 'reset' || seen.value === 'behind') {
    return { ok: true, value: 'contradicts' };
  }
  const after = people.rosterOf(self.accountId);
  if (after === undefined || deviceOf(after, self.deviceId) === undefined) {
    return { ok: true, value: 'outsider' };
  }
  if (before !== undefined && after.version > before.version) {
    // The names of new devices are under the newest key; the old ones' are under those from before.
    const keysBefore = vault.keys;
    await vault.pull();
    const names = (roster: VerifiedRoster, keys: Vault['keys']) =>
      new Map(devicesOf(roster).map((device) => [device.id, deviceNameOf(device, keys)]));
    await registry.addNews(
      newsOf(before, after, names(before, keysBefore), names(after, vault.keys), self, clock.now()),
    );
  }
  return { ok: true, value: 'member' };
}

/** Brings the vault up to date, and with it the keys of the newest roster. What cannot be verified is left out. */
export async function pullVault(account: OwnAccount): Reply<OwnStanding> {
  for (let pull = 0; pull < MOST_PULLS; pull += 1) {
    const pulled = await account.vault.pull();
    if (pulled.ok) {
      account.registry.noteVault(account.vault.isHarmed);
      break;
    }
    const { error } = pulled;
    // Refused: the vault stays as it is known here, and nothing is built on what the server shows.
    if (error.code === 'vault-contradicts' || error.code === 'no-vault-key') {
      account.registry.noteVault(true);
      break;
    }
    if (error.code !== 'roster-behind') return { ok: false, error };
    const standing = await followOwnChain(account);
    if (!standing.ok || standing.value !== 'member') return standing;
  }
  return { ok: true, value: 'member' };
}

/** Recovery methods that one roster lists and the other does not. */
function recoveryNews(
  kind: DeviceNews['kind'],
  one: VerifiedRoster,
  other: VerifiedRoster,
  at: number,
): readonly DeviceNews[] {
  const listed = new Set<string>(other.members.map(({ id }) => id));
  return recoveriesOf(one)
    .filter(({ id }) => !listed.has(id))
    .map(({ id, addedAt }) => ({
      kind,
      deviceId: id,
      name: null,
      at: kind === 'recovery-added' ? Math.min(addedAt, at) : at,
    }));
}

function newsOf(
  before: VerifiedRoster,
  after: VerifiedRoster,
  namesBefore: ReadonlyMap<string, string | null>,
  namesAfter: ReadonlyMap<string, string | null>,
  self: Self,
  now: number,
): readonly DeviceNews[] {
  const added = devicesOf(after)
    .filter(({ id }) => id !== self.deviceId && deviceOf(before, id) === undefined)
    .map(({ id, addedAt }): DeviceNews => {
      return { kind: 'added', deviceId: id, name: namesAfter.get(id) ?? null, at: Math.min(addedAt, now) };
    });
  const removed = devicesOf(before)
    .filter(({ id }) => deviceOf(after, id) === undefined)
    .map(({ id }): DeviceNews => {
      return { kind: 'removed', deviceId: id, name: namesBefore.get(id) ?? null, at: after.issuedAt };
    });
  const recovery = recoveryNews('recovery-added', after, before, now);
  const noRecovery = recoveryNews('recovery-removed', before, after, after.issuedAt);
  return [...added, ...removed, ...recovery, ...noRecovery].toSorted((a, b) => b.at - a.at);
}
