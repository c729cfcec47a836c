import type { Device, SignInInput, SignUpInput } from '../../api/index.ts';
import type { Call, Outcome, RemoteMethod } from './messages.ts';

/**
 * Runs a call on the device. @param again whether a holder that is gone may have run it before. Texts have ids,
 * conversations are one for each person, and most other calls say how something is to be, so those may be run again
 * as they are. Where the second run would fail because the first did what was asked for, that is the answer.
 */
export async function runCall(device: Device, call: Call, again: boolean): Promise<Outcome> {
  try {
    const value = await apply(device, call.method, call.args);
    return {
      ok: true,
      value: again ? (sessionOf(device, call) ?? (await doneBefore(device, call, value)) ?? value) : value,
    };
  } catch (cause) {
    return { ok: false, name: cause instanceof Error ? cause.name : 'Error' };
  }
}

const DONE = { ok: true, value: undefined } as const;

/** What is there already cannot be made, and what is gone cannot be found, a second time. */
async function doneBefore(device: Device, { method, args }: Call, value: unknown): Promise<unknown> {
  const code = codeOf(value);
  const status = device.status();
  const registration = status.state === 'ready' ? status.registration.state : null;
  const [first] = args;
  switch (method) {
    case 'deleteMessage':
      return code === 'unknown-item' ? DONE : undefined;
    case 'deleteAccount': {
      const isErased = status.state === 'signed-out' && status.remembered === null;
      return code === 'not-ready' && isErased ? DONE : undefined;
    }
    case 'unregisterDevice': {
      // The last thing that a device does with itself, or with another one.
      const isGone = code === 'not-ready' && registration === 'unregistered';
      return code === 'unknown-device' || isGone ? DONE : undefined;
    }
    case 'approveLink': {
      // The link that was read went with its holder; whether the device was added, the list tells.
      if (code !== 'nothing-waits') return undefined;
      const devices = await device.devices();
      const added = devices.ok ? devices.value.find(({ deviceId }) => deviceId === first) : undefined;
      return added && { ok: true, value: added };
    }
    case 'removeRecovery':
      return code === 'unknown-method' ? DONE : undefined;
    case 'recover':
    case 'resetIdentity':
      return code === 'not-ready' && status.state === 'ready' && registration === 'registered'
        ? { ok: true, value: status.me }
        : undefined;
    case 'acceptIdentity':
    case 'keepIdentity':
      return code === 'no-change' && typeof first === 'string' ? await device.person(first) : undefined;
    default:
      return undefined;
  }
}

function codeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('error' in value)) return undefined;
  const { error } = value;
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

function apply(device: Device, method: RemoteMethod, args: readonly unknown[]): Promise<unknown> {
  // The page has called the method of this name with these arguments: the types were checked there.
  const run = device[method] as (...args: readonly unknown[]) => Promise<unknown>;
  return run.apply(device, [...args]);
}

function sessionOf(device: Device, { method, args }: Call): unknown {
  const status = device.status();
  if ((method !== 'signUp' && method !== 'signIn') || status.state !== 'ready') return undefined;
  // As above.
  const [input] = args as readonly [SignUpInput | SignInInput];
  return status.me.handle === input.handle.trim().toLowerCase() ? { ok: true, value: status.me } : undefined;
}
