import type { Device, DeviceStatus } from '@sotto/client';
import { type Accessor, batch, createSignal, onCleanup } from 'solid-js';

export interface WatchedDevice {
  readonly status: Accessor<DeviceStatus>;
  /** How often the device has started anew behind a page that went on: what the page holds may have gaps. */
  readonly restarts: Accessor<number>;
  /** The session that this page showed is over; true until there is another. Also after a sign-out that was asked for here. */
  readonly ended: Accessor<boolean>;
}

/**
 * The device's status as the page shows it. When the tab that runs the device is closed, another takes over and
 * starts it from the store (R26); meanwhile this page stays as it is and says that it is connecting.
 */
export function watchDevice(device: Pick<Device, 'status' | 'subscribe'>): WatchedDevice {
  const [status, setStatus] = createSignal<DeviceStatus>(device.status());
  const [restarts, setRestarts] = createSignal(0);
  const [ended, setEnded] = createSignal(false);
  let restarting = false;

  const take = (next: DeviceStatus) => {
    const current = status();
    if (next.state === 'starting' && current.state === 'ready') {
      restarting = true;
      setStatus({ ...current, connection: { state: 'connecting' } });
      return;
    }
    batch(() => {
      // With a start in between, everything was erased here: that is another thing to say.
      if (next.state === 'signed-out') setEnded(ended() || (current.state === 'ready' && !restarting));
      else setEnded(false);
      setStatus(next);
    });
    if (restarting && next.state === 'ready') setRestarts(restarts() + 1);
    restarting = next.state === 'starting' && restarting;
  };

  onCleanup(
    device.subscribe((event) => {
      if (event.type === 'status') take(event.status);
    }),
  );
  // It may have changed between reading and subscribing.
  take(device.status());
  return { status, restarts, ended };
}
