import { devicesOf } from '@sotto/protocol';
import { followOwnChain } from '../account/index.ts';
import type { KeptBecause, LeavingPreview } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { pushDeletions } from '../deletion/index.ts';
import { recoveryKindsOf } from '../recovery/index.ts';
import { wholeOutbox } from '../timeline/index.ts';
import { everyDeletionWaiting } from '../tombstones/index.ts';
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
  await flushVault(context);
  await flushArchive(context);
  const { vault, archive, records } = context;
  const deletions = await records.keys(everyDeletionWaiting);
  return vault.waiting + deletions.length + (await archive.waiting());
}

/** What is going to be, of a device that runs. */
export async function previewLeaving(context: EngineContext): Promise<LeavingPreview> {
  const { records, isRegistered, people, self, registry } = context;
  const unsent = (await records.list(wholeOutbox)).length;
  if (!isRegistered) {
    const { devices } = registry;
    const registration = registry.registration();
    const recovery = registration.state === 'unregistered' ? (registration.recovery ?? []) : [];
    return { keys: 'erased', keptBecause: null, otherDevices: devices ?? 0, recovery, unsent, unsaved: 0 };
  }
  const standing = await followOwnChain(context);
  const isReached = standing.ok && standing.value === 'member';
  const unsaved = await writeBeforeLeaving(context);
  const roster = people.rosterOf(self.accountId);
  const otherDevices = roster === undefined ? 0 : devicesOf(roster).length - 1;
  const recovery = roster === undefined ? [] : recoveryKindsOf(roster);
  const keptBecause = whyKept(context, isReached);
  const keys = keptBecause === null ? 'erased' : 'kept';
  return { keys, keptBecause, otherDevices, recovery, unsent, unsaved };
}

/** R33: keys that nothing could take the place of are kept, and those whose removal the server has not heard of. */
export function whyKept({ people, self }: EngineContext, isReached: boolean): KeptBecause | null {
  const roster = people.rosterOf(self.accountId);
  const isOnly = roster === undefined || roster.members.length < 2;
  if (isOnly) return 'only-device';
  return isReached ? null : 'not-reached';
}
