import { profileOf } from '../account/index.ts';
import type { Device, LeavingPreview, Me, ProfileFailure, Result } from '../api/index.ts';
import { deleteAccount, previewLeaving } from '../engine/index.ts';
import type { AccountFacts, TransportPort } from '../ports/index.ts';
import { changeAvatar, changeDisplayName } from '../social/index.ts';
import { NOT_READY, type ReadyCalls } from './ready-calls.ts';

type SessionCalls = Pick<
  Device,
  | 'status'
  | 'subscribe'
  | 'signUp'
  | 'signIn'
  | 'previewLeaving'
  | 'signOut'
  | 'updateProfile'
  | 'setAvatar'
  | 'deleteAccount'
  | 'eraseEverything'
  | 'close'
>;

/** Nobody is signed in. */
const NOTHING_HERE: LeavingPreview = {
  keys: 'kept',
  keptBecause: 'only-device',
  otherDevices: 0,
  recovery: [],
  unsent: 0,
  unsaved: 0,
};

/** Whose device this is, and whether it runs. */
export function sessionCalls({ lifecycle }: ReadyCalls): SessionCalls {
  async function changeProfile(
    change: (transport: TransportPort) => Promise<Result<AccountFacts, ProfileFailure>>,
  ): Promise<Result<Me, ProfileFailure>> {
    const running = await lifecycle.running();
    if (running === undefined) return NOT_READY;
    const changed = await change(running.context.transport);
    if (!changed.ok) return changed;
    const me = await lifecycle.noteAccount(profileOf(changed.value));
    return me === null ? NOT_READY : { ok: true, value: me };
  }
  return {
    status: () => lifecycle.status(),
    subscribe: (listener) => lifecycle.subscribe(listener),
    signUp: (input) => lifecycle.signUp(input),
    signIn: (input) => lifecycle.signIn(input),
    async previewLeaving() {
      const running = await lifecycle.running();
      return running === undefined
        ? NOTHING_HERE
        : await lifecycle.guard(() => previewLeaving(running.context));
    },
    signOut: () => lifecycle.signOut(),
    updateProfile: (displayName) => changeProfile((transport) => changeDisplayName(transport, displayName)),
    setAvatar: (image) => changeProfile((transport) => changeAvatar(transport, image)),
    async deleteAccount(password) {
      const running = await lifecycle.running();
      const status = lifecycle.status();
      if (running === undefined || status.state !== 'ready') return NOT_READY;
      const { handle } = status.me;
      return await deleteAccount(lifecycle, running.context.transport, { handle, password });
    },
    eraseEverything: () => lifecycle.eraseEverything(),
    close: () => lifecycle.close(),
  };
}
