import type { ConversationEnvironment, ConversationId, Self } from '@sotto/protocol';
import type { DeviceEvent } from '../api/index.ts';
import type { People } from '../people/index.ts';
import type { Clock, Random, TransportPort } from '../ports/index.ts';
import type { KeyedMutex } from '../primitives/index.ts';
import type { RecordStore } from '../store/index.ts';
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
  readonly people: People;
  /** What is shown of conversations of both kinds. */
  readonly shown: ShownTable;
  /** The encrypted ones. */
  readonly table: ConversationTable;
  /** The regular ones. */
  readonly regular: RegularTable;
  /** Conversations whose events up to some moment since this start are all taken in (R26). */
  readonly confirmed: Set<ConversationId>;
  /** One writer for each conversation: whoever changes one holds its id. */
  readonly writers: KeyedMutex;
  readonly emit: (event: DeviceEvent) => void;
  /** Ends waiting when the device stops. */
  readonly stopping: AbortSignal;
}

export function environmentOf(context: EngineContext): ConversationEnvironment {
  const { self, people, random, clock } = context;
  return { self, rosters: people, random, now: clock.now() };
}
