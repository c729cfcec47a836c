/** The part of the scripted device that is about the account's devices; a scene begins in each of its states. */
import type { AccountDevice, Device, RecoveryKind, Registration, ShownLink } from '@sotto/client';

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const minute = 60_000;
const day = 24 * 60 * minute;
const done = { ok: true, value: undefined } as const;

type Acts = Pick<
  Device,
  | 'requestLink'
  | 'cancelLink'
  | 'readLink'
  | 'approveLink'
  | 'devices'
  | 'renameDevice'
  | 'unregisterDevice'
  | 'signOutWaiting'
  | 'dismissDeviceNews'
>;

export interface Registering {
  current(): Registration;
  readonly acts: Acts;
  /** As if the account's recovery methods had changed. */
  noteRecovery(kinds: readonly RecoveryKind[]): void;
  /** As if another device had approved this one. */
  register(): void;
}

type Registered = Extract<Registration, { state: 'registered' }>;
type Outside = Extract<Registration, { state: 'unregistered' }>;

const registered: Registered = {
  state: 'registered',
  joining: null,
  waiting: [],
  news: [],
  vaultContradicts: false,
  recovery: [],
  offerRecovery: false,
};

function outsideOf(scene: string, reason: Outside['reason'], link: ShownLink | null): Outside {
  return {
    state: 'unregistered',
    reason,
    devices: reason === 'no-device-left' ? 0 : 2,
    link,
    linkRefused: scene === 'link-refused',
    recovery: scene === 'recovery-none' ? [] : ['code', 'passkey'],
  };
}

function begin(scene: string): Registration {
  const outside = (reason: Outside['reason'], link: ShownLink | null) => outsideOf(scene, reason, link);
  const news = { deviceId: 'd-new', name: 'Firefox on Windows', at: Date.now() - 12 * minute };
  const scenes: Readonly<Record<string, Registration>> = {
    'first-sign-in': outside('new', makeLink('Chrome on Linux')),
    unregistered: outside('new', makeLink('Chrome on Linux')),
    'making-code': outside('new', null),
    'expired-code': outside('new', { ...makeLink('Chrome on Linux'), expiresAt: Date.now() - 1 }),
    'link-refused': outside('new', null),
    removed: outside('removed', null),
    'too-many': outside('too-many-devices', null),
    'no-device-left': outside('no-device-left', null),
    joining: { ...registered, joining: { done: 3, total: 12 } },
    waiting: { ...registered, waiting: [{ sessionId: 's-1', since: Date.now() - 2 * minute }] },
    'news-added': { ...registered, news: [{ kind: 'added', ...news }] },
    'recovery-offer': { ...registered, offerRecovery: true },
    'recovery-none': outside('new', makeLink('Chrome on Linux')),
    'news-recovery': { ...registered, news: [{ kind: 'recovery-added', ...news, name: null }] },
    'news-removed': { ...registered, news: [{ kind: 'removed', ...news }] },
  };
  return scenes[scene] ?? registered;
}

function makeLink(name: string): ShownLink {
  return {
    groups: ['7K3M', 'Q9XW', '0T5R', 'HZ2B'],
    qr: 'SOTTO-LINK:1:7K3MQ9XW0T5RHZ2B',
    name,
    expiresAt: Date.now() + 10 * minute,
  };
}

function firstDevices(scene: string): AccountDevice[] {
  const now = Date.now();
  const device = (
    deviceId: string,
    name: string | null,
    addedDays: number,
    activeDays: number,
  ): AccountDevice => ({
    deviceId,
    name,
    current: deviceId === 'd-1',
    addedAt: now - addedDays * day,
    lastActiveAt: now - activeDays * day,
  });
  if (scene === 'one-device') return [device('d-1', 'Chrome on Linux', 40, 0)];
  const all = [
    device('d-1', 'Chrome on Linux', 40, 0),
    device('d-2', 'Firefox on Android', 12, 1),
    device('d-3', 'A name that somebody made as long as a name can be, so that it wraps', 80, 33),
    { ...device('d-4', null, 200, 90), lastActiveAt: null },
  ];
  if (scene !== 'ten-devices') return all.slice(0, 3);
  return [
    ...all,
    ...Array.from({ length: 6 }, (_, index) => device(`d-${index + 5}`, `Old laptop ${index + 1}`, 300, 200)),
  ];
}

export function createRegistering(scene: string, onChange: () => void): Registering {
  let current = begin(scene);
  let list = firstDevices(scene);
  const become = (next: Registration) => {
    current = next;
    onChange();
  };
  const register = () => {
    become({ ...registered, joining: { done: 0, total: 12 } });
    let joined = 0;
    const timer = setInterval(() => {
      joined += 1;
      if (joined === 12) clearInterval(timer);
      become({ ...registered, joining: joined === 12 ? null : { done: joined, total: 12 } });
    }, 700);
  };

  return {
    current: () => current,
    noteRecovery(recovery) {
      if (current.state === 'registered') become({ ...current, recovery, offerRecovery: false });
    },
    register,
    acts: {
      async requestLink(name = 'Chrome on Linux') {
        await soon(700);
        if (current.state === 'registered') return { ok: false, error: { code: 'not-ready' } };
        if (current.reason === 'too-many-devices') return { ok: false, error: { code: 'too-many-devices' } };
        const link = makeLink(name);
        become({ ...current, link });
        return { ok: true, value: link };
      },
      cancelLink: async () => {},
      async readLink(code) {
        await soon(600);
        const letters = code.replaceAll(/[^0-9a-z]/gi, '');
        if (letters === 'forged') return { ok: false, error: { code: 'link-not-authentic' } };
        if (letters.length < 16) return { ok: false, error: { code: 'not-a-code' } };
        return { ok: true, value: { deviceId: 'd-new', name: 'Firefox on Windows' } };
      },
      async approveLink(deviceId) {
        await soon(900);
        const added = {
          deviceId,
          name: 'Firefox on Windows',
          current: false,
          addedAt: Date.now(),
          lastActiveAt: Date.now(),
        };
        list = [...list, added];
        return { ok: true, value: added };
      },
      async devices() {
        await soon(400);
        if (scene === 'failing') return { ok: false, error: { code: 'offline' } };
        return { ok: true, value: list };
      },
      async renameDevice(deviceId, name) {
        await soon(600);
        const known = list.find((device) => device.deviceId === deviceId);
        if (known === undefined) return { ok: false, error: { code: 'unknown-device' } };
        const renamed = { ...known, name };
        list = list.map((device) => (device === known ? renamed : device));
        return { ok: true, value: renamed };
      },
      async unregisterDevice(deviceId) {
        await soon(900);
        const here = list.find((device) => device.deviceId === deviceId)?.current === true;
        list = list.filter((device) => device.deviceId !== deviceId);
        if (here) {
          const reason = list.length === 0 ? 'no-device-left' : 'removed';
          become({ ...outsideOf(scene, reason, null), devices: list.length });
        }
        return done;
      },
      async signOutWaiting() {
        await soon(500);
        become(registered);
        return done;
      },
      async dismissDeviceNews() {
        become(registered);
      },
    },
  };
}
