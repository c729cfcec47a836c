import type { Device, SignInInput, SignUpInput } from '../../api.ts';
import type { Call, Outcome, RemoteMethod } from './messages.ts';

/**
 * Runs a call on the device. @param again whether a holder that is gone may have run it before. Texts have ids and
 * conversations are one for each person, so those may be run again as they are; a session that has come about in
 * the meantime is what was asked for.
 */
export async function runCall(device: Device, call: Call, again: boolean): Promise<Outcome> {
  try {
    const value = await apply(device, call.method, call.args);
    return { ok: true, value: again ? (sessionOf(device, call) ?? value) : value };
  } catch (cause) {
    return { ok: false, name: cause instanceof Error ? cause.name : 'Error' };
  }
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
