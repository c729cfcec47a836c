import type { Device, DeviceStatus } from '@sotto/client';
import { type Accessor, createSignal, onCleanup } from 'solid-js';

export function createDeviceStatus(device: Device): Accessor<DeviceStatus> {
  const [status, setStatus] = createSignal<DeviceStatus>(device.status());
  onCleanup(
    device.subscribe((event) => {
      if (event.type === 'status') setStatus(event.status);
    }),
  );
  // It may have changed between the two lines above.
  setStatus(device.status());
  return status;
}
