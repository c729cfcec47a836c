import { deviceOf, parseDeviceId } from '@sotto/protocol';
import type { Result, RosterChangeFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { changeRoster } from './change-roster.ts';

/**
 * Removes a device from the account (A10, R5), this one or another. What follows from it here, its erasing or the
 * removal of its leaves, is the caller's.
 */
export async function removeDevice(
  context: EngineContext,
  deviceId: string,
): Promise<Result<void, RosterChangeFailure>> {
  const id = parseDeviceId(deviceId);
  if (!id.ok) return { ok: false, error: { code: 'unknown-device' } };
  const changed = await changeRoster(context, (roster) =>
    deviceOf(roster, id.value) === undefined
      ? { ok: false, error: { code: 'unknown-device' } }
      : { ok: true, value: { remove: id.value } },
  );
  return changed.ok ? { ok: true, value: undefined } : changed;
}
