import { type DeviceId, type DeviceMember, deviceOf, devicesOf } from '@sotto/protocol';
import { deviceNameOf, newestOwnRoster } from '../account/index.ts';
import type { AccountDevice, Result, RosterChangeFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { networkFailureOf } from '../ports/index.ts';

/** The account's devices as the verified roster lists them, this one first, then the ones added last (A9). */
export async function listDevices(
  context: EngineContext,
): Promise<Result<readonly AccountDevice[], RosterChangeFailure>> {
  const roster = await newestOwnRoster(context);
  if (!roster.ok) return roster;
  const facts = await context.transport.registeredDevices();
  if (!facts.ok) return { ok: false, error: networkFailureOf(facts.error) };
  const activity = new Map(facts.value.map(({ deviceId, lastActiveAt }) => [deviceId, lastActiveAt]));
  const devices = devicesOf(roster.value).map((device) =>
    shown(context, device, activity.get(device.id) ?? null),
  );
  const order = (device: AccountDevice) => (device.current ? Number.POSITIVE_INFINITY : device.addedAt);
  return { ok: true, value: devices.toSorted((a, b) => order(b) - order(a)) };
}

/** One device, as the newest roster lists it. */
export function shownDevice(context: EngineContext, deviceId: DeviceId): AccountDevice | null {
  const roster = context.people.rosterOf(context.self.accountId);
  const device = roster && deviceOf(roster, deviceId);
  return device === undefined ? null : shown(context, device, null);
}

function shown(
  { self, vault }: EngineContext,
  device: DeviceMember,
  lastActiveAt: number | null,
): AccountDevice {
  const { id, addedAt } = device;
  const name = deviceNameOf(device, vault.keys);
  return {
    deviceId: id,
    name: name === '' ? null : name,
    current: id === self.deviceId,
    addedAt,
    lastActiveAt,
  };
}
