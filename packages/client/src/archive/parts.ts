import type { VaultKeys } from '@sotto/protocol';
import type { Random, TransportPort } from '../ports/index.ts';
import type { RecordStore } from '../store/index.ts';
import type { Tombstones } from '../tombstones/index.ts';

export interface ArchiveParts {
  readonly records: RecordStore;
  readonly transport: Pick<TransportPort, 'archiveMessages'>;
  readonly random: Random;
  readonly tombstones: Tombstones;
  /** The account's; null while they are not here. */
  readonly keys: () => VaultKeys | null;
}
