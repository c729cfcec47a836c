import { devicesOf, parseSignedRoster } from '@sotto/protocol';
import { type AccountRecord, noteOwn, SOMEBODY_ELSES } from '../account/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import type { Reply } from '../ports/index.ts';
import { recoveryKindsOf } from '../recovery/index.ts';

/** What a device that is not registered asks at every connection: what the account is called, and what it has. */
export async function lookFromOutside(
  context: EngineContext,
  handle: string,
  onAccount: (account: AccountRecord) => void,
): Reply<void> {
  const own = await context.transport.ownDevice();
  if (!own.ok) return own;
  if (own.value === null) return { ok: false, error: { code: 'not-signed-in' } };
  if (own.value.account.id !== context.self.accountId) return SOMEBODY_ELSES;
  await noteOwn({ records: context.records, onAccount }, own.value);
  return await countDevices(context, handle);
}

/**
 * How many devices the account has, as the server says. This device has nothing to hold it against: it is shown, and
 * nothing else follows from it.
 */
export async function countDevices({ transport, registry }: EngineContext, handle: string): Reply<void> {
  const found = await transport.findAccount(handle);
  if (!found.ok) return found;
  const newest = found.value?.newestRoster ?? 0;
  if (newest === 0) registry.noteMembers(0, []);
  else {
    const run = await transport.rosters(handle, newest - 1);
    if (!run.ok) return run;
    const last = run.value?.rosters.at(-1);
    const signed = last === undefined ? undefined : parseSignedRoster(last);
    if (signed?.ok) {
      const { roster } = signed.value;
      registry.noteMembers(devicesOf(roster).length, recoveryKindsOf(roster));
    } else registry.noteMembers(null, null);
  }
  return { ok: true, value: undefined };
}
