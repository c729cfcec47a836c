export { type HostChannel, type HostedDevice, type HostOptions, hostDevice } from './host-device.ts';
export type { Carrier } from './messages.ts';
export { connectDevice, DeviceFault } from './remote-device.ts';
