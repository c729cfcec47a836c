import type { Device, DeviceEvent, DeviceStatus, Me } from '@sotto/client';
import { createRoot } from 'solid-js';
import { expect, it } from 'vitest';
import { watchDevice } from './device-status.ts';

const me: Me = {
  accountId: 'a',
  handle: 'ada',
  displayName: 'Ada',
  avatarPath: null,
  verified: true,
  organization: false,
  affiliation: null,
  role: 'member',
  suspended: false,
};
const ready = {
  state: 'ready',
  me,
  deviceId: 'd',
  registration: {
    state: 'registered',
    joining: null,
    waiting: [],
    news: [],
    vaultContradicts: false,
    recovery: [],
    offerRecovery: false,
  },
  connection: { state: 'online' },
} as const satisfies DeviceStatus;
const starting: DeviceStatus = { state: 'starting' };

/** Only what is watched of a device; the test plays its statuses. */
function watch(
  play: (emit: (status: DeviceStatus) => void, watched: ReturnType<typeof watchDevice>) => void,
) {
  const listeners = new Set<(event: DeviceEvent) => void>();
  let current: DeviceStatus = starting;
  const device: Pick<Device, 'status' | 'subscribe'> = {
    status: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const emit = (status: DeviceStatus) => {
    current = status;
    for (const listener of listeners) listener({ type: 'status', status });
  };
  createRoot((dispose) => {
    play(emit, watchDevice(device));
    dispose();
  });
  expect(listeners.size).toBe(0);
}

it('R26: the page stays as it is while another tab takes the device over', () =>
  watch((emit, { status, restarts }) => {
    emit(ready);
    emit(starting);
    expect(status()).toMatchObject({ state: 'ready', connection: { state: 'connecting' } });
    expect(restarts()).toBe(0);
    emit(ready);
    expect(status()).toEqual(ready);
    expect(restarts()).toBe(1);
  }));

it('the first start is no restart, and neither is a change of the connection', () =>
  watch((emit, { status, restarts }) => {
    expect(status()).toEqual(starting);
    emit(ready);
    emit({ ...ready, connection: { state: 'offline', retryAt: 5 } });
    emit(ready);
    expect(restarts()).toBe(0);
  }));

it('what the device comes to after a restart is shown, whatever it is', () =>
  watch((emit, { status }) => {
    emit(ready);
    emit(starting);
    emit({ state: 'signed-out', remembered: 'ada' });
    expect(status()).toEqual({ state: 'signed-out', remembered: 'ada' });
  }));

it('a session that is over is told from a device that was erased, and from one that had none', () =>
  watch((emit, { ended }) => {
    emit({ state: 'signed-out', remembered: null });
    expect(ended()).toBe(false);
    emit(ready);
    emit({ state: 'signed-out', remembered: null });
    expect(ended()).toBe(true);
    emit(ready);
    expect(ended()).toBe(false);
    emit(starting);
    emit({ state: 'signed-out', remembered: null });
    expect(ended()).toBe(false);
  }));
