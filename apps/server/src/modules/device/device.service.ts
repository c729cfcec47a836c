import type { EntityManager } from '@mikro-orm/core';
import { parseAccountId, parseDeviceId, parseSessionId, verifyDeviceBinding } from '@sotto/protocol/public';
import { invalidInput, isFailure, notFound, requireViewer } from '../../failures.ts';
import type {
  BindDeviceInput,
  RegisteredDevice,
  ResolversTypes,
} from '../../graphql/generated/resolver-types.ts';
import type { OwnDeviceModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import type { Clock, EventBus } from '../../ports/index.ts';
import type { Viewer } from '../../viewer.ts';
import { accountRepository, accountTopic } from '../account/index.ts';
import { sessionModel, sessionRepository, sessionTopic } from '../session/index.ts';
import { clientVersionRule, isClientVersion } from './client-version.ts';
import { deviceRepository } from './device.repository.ts';

/** Told within the transaction that binds a session. */
export type BindingListener = (tx: EntityManager, sessionId: string) => Promise<void>;

/** Which device a session speaks for, and what is known of an account's devices. */
export class DeviceService {
  readonly #clock: Clock;
  readonly #bus: EventBus;
  readonly #onBinding: BindingListener;

  constructor(clock: Clock, bus: EventBus, onBinding: BindingListener) {
    this.#clock = clock;
    this.#bus = bus;
    this.#onBinding = onBinding;
  }

  async isCurrent(em: EntityManager, accountId: string, deviceId: string): Promise<boolean> {
    return (await deviceRepository.current(em, accountId, deviceId)) !== null;
  }

  own({ accountId, deviceId }: Viewer): OwnDeviceModel | null {
    return deviceId === null ? null : { accountId, id: deviceId };
  }

  async all(em: EntityManager, { accountId }: Viewer): Promise<readonly RegisteredDevice[]> {
    const devices = await deviceRepository.allCurrent(em, accountId);
    const sessions = await sessionRepository.bound(em, accountId, this.#clock());
    const uses = Map.groupBy(sessions, ({ deviceId }) => deviceId);
    return devices.map(({ id }) => {
      const times = (uses.get(id) ?? []).map(({ lastUsedAt }) => lastUsedAt.getTime());
      const lastActiveAt = times.length === 0 ? null : new Date(Math.max(...times));
      return { __typename: 'RegisteredDevice', id, lastActiveAt };
    });
  }

  async bind({ em, viewer }: Operation, input: BindDeviceInput): Promise<ResolversTypes['BindDeviceResult']> {
    const me = requireViewer(viewer);
    if (isFailure(me)) return me;
    const deviceId = parseDeviceId(input.deviceId);
    if (!deviceId.ok) return invalidInput(['deviceId'], deviceId.error.detail);
    const clientVersion = input.clientVersion ?? 1;
    if (!isClientVersion(clientVersion))
      return invalidInput(['clientVersion'], `A client version ${clientVersionRule}.`);
    const device = await deviceRepository.current(em, me.accountId, deviceId.value);
    if (device === null) return notFound('device');
    const accountId = parseAccountId(me.accountId);
    const sessionId = parseSessionId(me.sessionId);
    if (!accountId.ok || !sessionId.ok) throw new TypeError('an id in the database is no UUID');
    const binding = { accountId: accountId.value, deviceId: deviceId.value, sessionId: sessionId.value };
    if (!verifyDeviceBinding(device.signatureKey, binding, input.proof)) {
      return invalidInput(['proof'], 'The signature is not the device’s over this session’s binding.');
    }
    const session = await em.transactional(async (tx) => {
      // With the account's row locked: the device cannot be removed between the look and the binding.
      await accountRepository.lock(tx, me.accountId);
      if (!(await this.isCurrent(tx, me.accountId, device.id))) return 'gone';
      await sessionRepository.bind(tx, me.sessionId, device.id);
      const session = await sessionRepository.byId(tx, me.sessionId, this.#clock());
      if (session?.deviceId !== device.id) return 'another';
      await deviceRepository.noteVersion(tx, me.accountId, device.id, clientVersion);
      await this.#onBinding(tx, me.sessionId);
      return session;
    });
    if (session === 'gone') return notFound('device');
    if (session === 'another') {
      return invalidInput(
        ['deviceId'],
        'The session is bound to another device, which is in the newest roster.',
      );
    }
    this.#bus.publish(accountTopic(me.accountId), 'session');
    // Whoever watches its sockets gets to know its device.
    this.#bus.publish(sessionTopic(me.sessionId), 'bound');
    return { __typename: 'BindDevicePayload', session: sessionModel(session, me.sessionId) };
  }
}
