/** More devices of one account, and what a person does with them. */
import type { AccountDevice, Device, DeviceOptions, Registration } from '../src/index.ts';
import { eventually, online, open, PASSWORD, unwrap } from './devices.ts';

/** A device that has signed in to an account that has others, and shows a code. */
export async function signedIn(
  server: URL,
  handle: string,
  options: Partial<DeviceOptions> = {},
): Promise<Device> {
  const device = open(server, options);
  unwrap(await device.signIn({ handle, password: PASSWORD }));
  await online(device);
  return device;
}

/** The code that a device shows, as it is typed. */
export function shownCode(device: Device): Promise<string> {
  return eventually(device, () => {
    const now = device.status();
    if (now.state !== 'ready' || now.registration.state !== 'unregistered') return undefined;
    return now.registration.link?.groups.join(' ');
  });
}

export async function approve(approver: Device, newcomer: Device): Promise<AccountDevice> {
  const request = unwrap(await approver.readLink(await shownCode(newcomer)));
  return unwrap(await approver.approveLink(request.deviceId));
}

/** Waits until a device is of the account, and has joined what there was to join. */
export async function registered(device: Device, patience?: number): Promise<void> {
  await eventually(
    device,
    () => {
      const now = device.status();
      if (now.state !== 'ready' || now.registration.state !== 'registered') return undefined;
      return now.connection.state === 'online' && now.registration.joining === null ? true : undefined;
    },
    patience,
  );
}

export async function unregistered(device: Device): Promise<string> {
  return await eventually(device, () => {
    const now = device.status();
    return now.state === 'ready' && now.registration.state === 'unregistered'
      ? now.registration.reason
      : undefined;
  });
}

/** One more device of an account, approved by another. */
export async function another(
  server: URL,
  handle: string,
  approver: Device,
  options: Partial<DeviceOptions> = {},
): Promise<Device> {
  const device = await signedIn(server, handle, options);
  await approve(approver, device);
  await registered(device);
  return device;
}

export function deviceIdOf(device: Device): string {
  const now = device.status();
  if (now.state !== 'ready') throw new Error(`not ready: ${now.state}`);
  return now.deviceId;
}

/** How the device stands now, which has to be so. */
export function registrationOf<State extends Registration['state']>(
  device: Device,
  state: State,
): Extract<Registration, { state: State }> {
  const now = device.status();
  if (now.state !== 'ready' || now.registration.state !== state) {
    throw new Error(`not ${state}: ${JSON.stringify(now)}`);
  }
  // The comparison is what makes it of this state.
  return now.registration as Extract<Registration, { state: State }>;
}

/** Sees a device that was in the middle of being approved to its end, again and again if need be. */
export async function linkedAfterAll(approver: Device, newcomer: Device, patience = 60_000): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const code = await eventually(
      newcomer,
      () => {
        const now = newcomer.status();
        if (now.state !== 'ready') return undefined;
        const { registration } = now;
        return registration.state === 'registered' ? null : registration.link?.groups.join(' ');
      },
      patience,
    );
    if (code === null) return await registered(newcomer, patience);
    if (Date.now() > deadline) throw new Error('it was not approved');
    const read = await approver.readLink(code);
    if (read.ok) await approver.approveLink(read.value.deviceId);
    // It takes in an answer that has come at last, or shows that its code was used up.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
