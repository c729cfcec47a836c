import { deviceOf, parseDeviceId, sealDeviceName } from '@sotto/protocol';
import { deviceNameOf, parseDeviceName } from '../account/index.ts';
import type { AccountDevice, Result, RosterChangeFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { changeRoster } from './change-roster.ts';
import { shownDevice } from './list.ts';

/** Names a device, for all devices of the account. */
export async function renameDevice(
  context: EngineContext,
  deviceId: string,
  text: string,
): Promise<Result<AccountDevice, RosterChangeFailure>> {
  const name = parseDeviceName(text);
  if (name === null) return { ok: false, error: { code: 'invalid' } };
  const id = parseDeviceId(deviceId);
  if (!id.ok) return { ok: false, error: { code: 'unknown-device' } };
  const { self, random } = context;
  const changed = await changeRoster(context, (roster, keys) => {
    const device = deviceOf(roster, id.value);
    if (device === undefined) return { ok: false, error: { code: 'unknown-device' } };
    if (deviceNameOf(device, keys) === name) return { ok: true, value: null };
    const sealed = sealDeviceName(keys.current.key, self.accountId, id.value, name, random);
    if (!sealed.ok) return { ok: false, error: { code: 'invalid' } };
    return { ok: true, value: { sealedNames: new Map([[id.value, sealed.value]]) } };
  });
  if (!changed.ok) return changed;
  const device = shownDevice(context, id.value);
  return device === null ? { ok: false, error: { code: 'unknown-device' } } : { ok: true, value: device };
}
