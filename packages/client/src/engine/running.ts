import { type AccountRecord, deviceKeysAddress, deviceKeysOf, Registry } from '../account/index.ts';
import type { DeviceEvent } from '../api/index.ts';
import { Archive } from '../archive/index.ts';
import { ConversationTable, type EngineContext, RegularTable, ShownTable } from '../conversation/index.ts';
import { hearDeletions } from '../deletion/index.ts';
import { People } from '../people/index.ts';
import type { Clock, Random, TransportPort } from '../ports/index.ts';
import { KeyedMutex } from '../primitives/index.ts';
import { recoveryStanding } from '../recovery/index.ts';
import type { RecordStore } from '../store/index.ts';
import { Stretches } from '../stretches/index.ts';
import { Tombstones } from '../tombstones/index.ts';
import { connectContacts } from '../trust/index.ts';
import { Vault } from '../vault/index.ts';
import { joiningAddress } from './joining.ts';
import { followState } from './state-sync.ts';
import { Sync, type SyncOwner } from './sync.ts';

/** A device that is signed in. */
export interface Running {
  readonly context: EngineContext;
  readonly sync: Sync;
  /** Conversations that are being started, by account. */
  readonly starts: KeyedMutex;
}

export interface RunningParts {
  readonly records: RecordStore;
  readonly transport: TransportPort;
  readonly clock: Clock;
  readonly random: Random;
  readonly emit: (event: DeviceEvent) => void;
  readonly stopping: AbortSignal;
}

/** Reads what the store holds of this device, all of it that a running device relies on. @throws StoreFault */
export async function makeRunning(
  parts: RunningParts,
  account: AccountRecord,
  ownerOf: (context: EngineContext) => SyncOwner,
): Promise<Running> {
  const { records, transport, clock, random, emit } = parts;
  const keys = deviceKeysOf(await records.need(deviceKeysAddress));
  // Told of only once there is something to be told, which is after this function.
  const people: People = new People(
    records,
    transport,
    clock,
    (accountId) => shown.retell(accountId),
    account.accountId,
  );
  const shown = new ShownTable(records, people, emit);
  await people.load([account.accountId]);
  const table = new ConversationTable(records, people, shown);
  await table.open();
  const regular = new RegularTable(records, people, shown);
  await regular.open();
  const isRegistered = account.standing !== 'outsider';
  const { accountId } = account;
  const registry: Registry = new Registry({
    records,
    isRegistered,
    removed: account.removed,
    // Asked only once there is something to be shown, which is after this function.
    recovery: () => recoveryStanding({ accountId, people, vault, clock }),
  });
  await registry.load();
  const roster = () => (isRegistered ? people.rosterOf(accountId) : undefined);
  const vault: Vault = new Vault({ records, transport, random, accountId, keys, roster });
  await vault.load();
  const tombstones = new Tombstones(records);
  await tombstones.load();
  const stretches = new Stretches(records);
  await stretches.load();
  const archive = new Archive({ records, transport, random, tombstones, keys: () => vault.keys });
  const context: EngineContext = {
    ...parts,
    keys,
    isRegistered,
    registry,
    vault,
    archive,
    stretches,
    tombstones,
    self: { accountId: account.accountId, deviceId: keys.id, signer: keys.signer },
    people,
    shown,
    table,
    regular,
    confirmed: new Set(),
    writers: new KeyedMutex(),
  };
  hearDeletions(context);
  followState(context);
  connectContacts(context);
  // A device that was approved has the vault from the one that approved it, and has looked at nothing of it.
  if ((await records.get(joiningAddress)) !== undefined) await vault.replay('contacts');
  return { context, sync: new Sync(context, ownerOf(context)), starts: new KeyedMutex() };
}
