import type { Migration } from '@mikro-orm/migrations';
import { FirstTables } from './2026-11-22-first-tables.ts';
import { Devices } from './2026-11-24-devices.ts';
import { People } from './2026-11-24-people.ts';
import { Archive } from './2026-11-28-archive.ts';

type MigrationClass = new (...parameters: ConstructorParameters<typeof Migration>) => Migration;

/** Every migration in the order in which they run; a database remembers them by name. */
export const migrations: readonly { readonly name: string; readonly class: MigrationClass }[] = [
  { name: '2026-11-22-first-tables', class: FirstTables },
  { name: '2026-11-24-people', class: People },
  { name: '2026-11-24-devices', class: Devices },
  { name: '2026-11-28-archive', class: Archive },
];
