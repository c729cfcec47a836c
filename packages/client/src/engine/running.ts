import { type AccountRecord, deviceKeysOf, identityAddress } from '../account/index.ts';
import type { DeviceEvent } from '../api/index.ts';
import { ConversationTable, type EngineContext, RegularTable, ShownTable } from '../conversation/index.ts';
import { People } from '../people/index.ts';
import type { Clock, Random, TransportPort } from '../ports/index.ts';
import { KeyedMutex } from '../primitives/index.ts';
import type { RecordStore } from '../store/index.ts';
import { Sync, type SyncOwner } from './sync.ts';

/** A device that is signed in and a member of its account's roster. */
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
  const { records, transport, clock, emit } = parts;
  const keys = deviceKeysOf(await records.need(identityAddress));
  // Told of only once there is something to be told, which is after this function.
  const people: People = new People(records, transport, clock, (accountId) => shown.retell(accountId));
  const shown = new ShownTable(records, people, emit);
  await people.load([account.accountId]);
  const table = new ConversationTable(records, people, shown);
  await table.open();
  const regular = new RegularTable(records, people, shown);
  await regular.open();
  const context: EngineContext = {
    ...parts,
    self: { accountId: account.accountId, deviceId: keys.id, signer: keys.signer },
    people,
    shown,
    table,
    regular,
    confirmed: new Set(),
    writers: new KeyedMutex(),
  };
  return { context, sync: new Sync(context, ownerOf(context)), starts: new KeyedMutex() };
}
