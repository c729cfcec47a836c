import type { Device } from '../api/index.ts';
import { listDevices, renameDevice, signOutWaiting } from '../devices/index.ts';
import { approveLink, readLink } from '../link/index.ts';
import { NOT_READY, type ReadyCalls } from './ready-calls.ts';

type DeviceCalls = Pick<
  Device,
  | 'requestLink'
  | 'cancelLink'
  | 'readLink'
  | 'approveLink'
  | 'devices'
  | 'renameDevice'
  | 'unregisterDevice'
  | 'resetIdentity'
  | 'signOutWaiting'
  | 'dismissDeviceNews'
>;

/** The devices of the account (A7 to A11). */
export function deviceCalls(calls: ReadyCalls): DeviceCalls {
  const { lifecycle } = calls;
  return {
    async requestLink(name) {
      const running = await lifecycle.running();
      if (running === undefined) return NOT_READY;
      return await lifecycle.guard(() => running.sync.linking.request(name));
    },
    async cancelLink() {
      const running = await lifecycle.running();
      if (running !== undefined) await lifecycle.guard(() => running.sync.linking.cancel());
    },
    readLink: (code) => calls.useRegistered((context) => readLink(context, code)),
    approveLink: (deviceId) => calls.useRegistered((context) => approveLink(context, deviceId)),
    devices: () => calls.useRegistered((context) => listDevices(context)),
    renameDevice: (deviceId, name) => calls.useRegistered((context) => renameDevice(context, deviceId, name)),
    unregisterDevice: (deviceId) => lifecycle.unregisterDevice(deviceId),
    resetIdentity: (password) => lifecycle.resetIdentity(password),
    signOutWaiting: (sessionId) => calls.use((context) => signOutWaiting(context, sessionId)),
    async dismissDeviceNews() {
      const running = await lifecycle.running();
      if (running !== undefined) await lifecycle.guard(() => running.context.registry.dismissNews());
    },
  };
}
