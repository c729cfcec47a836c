import type { ConversationEnvironment, ConversationId, DeviceKeys, Self } from '@sotto/protocol';
import type { Registry } from '../account/index.ts';
import type { DeviceEvent } from '../api/index.ts';
import type { Archive } from '../archive/index.ts';
import type { People } from '../people/index.ts';
import type { Clock, Random, TransportPort } from '../ports/index.ts';
import type { KeyedMutex } from '../primitives/index.ts';
import type { RecordStore } from '../store/index.ts';
import type { Stretches } from '../stretches/index.ts';
import type { Tombstones } from '../tombstones/index.ts';
import type { Vault } from '../vault/index.ts';
import type { RegularTable } from './regular-table.ts';
import type { ShownTable } from './shown-table.ts';
import type { ConversationTable } from './table.ts';

/** What the use cases of a signed-in device work with. Everything that changes is behind one of these. */
export interface EngineContext {
  readonly records: RecordStore;
  readonly transport: TransportPort;
  readonly clock: Clock;
  readonly random: Random;
  readonly self: Self;
  /** This device's own, of which `self` has the signer. */
  readonly keys: DeviceKeys;
  /** Whether this device is in the account's roster; without that there are no encrypted conversations on it (A11). */
  readonly isRegistered: boolean;
  /** What is shown of how this device stands in its account. */
  readonly registry: Registry;
  /** What the account's devices keep for each other. */
  readonly vault: Vault;
  /** What goes into the account's archive. */
  readonly archive: Archive;
  /** What this device has not read, and the archive may have. */
  readonly stretches: Stretches;
  /** What the account has deleted. */
  readonly tombstones: Tombstones;
  readonly people: People;
  /** What is shown of conversations of both kinds. */
  readonly shown: ShownTable;
  /** The encrypted ones. */
  readonly table: ConversationTable;
  /** The regular ones. */
  readonly regular: RegularTable;
  /** Conversations whose events up to some moment since this start are all taken in (R26). */
  readonly confirmed: Set<ConversationId>;
  /** One writer for each conversation: whoever changes one holds its id. `roster` is the own chain's. */
  readonly writers: KeyedMutex;
  readonly emit: (event: DeviceEvent) => void;
  /** Ends waiting when the device stops. */
  readonly stopping: AbortSignal;
}

export function environmentOf(context: EngineContext): ConversationEnvironment {
  const { self, people, random, clock } = context;
  return { self, rosters: people, random, now: clock.now() };
}
