import type { EngineContext } from '../conversation/index.ts';
import { pushDeletions } from '../deletion/index.ts';
import { flushArchive } from './archive-sync.ts';
import { flushVault } from './vault-sync.ts';

/**
 * Writes what the account's other devices, or its next one, are to have and what is on this device only. Whoever keeps
 * a queue of such things empties it here, before this device erases its keys.
 *
 * @returns how much could not be written.
 */
export async function writeBeforeLeaving(context: EngineContext): Promise<number> {
  await pushDeletions(context);
  await flushArchive(context);
  await flushVault(context);
  return await context.archive.waiting();
}
