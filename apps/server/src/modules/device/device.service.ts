import type { EntityManager } from '@mikro-orm/core';
import { parseAccountId, parseDeviceId, parseSessionId, verifyDeviceBinding } from '@sotto/protocol/public';
import { invalidInput, isFailure, notFound, requireViewer } from '../../failures.ts';
import type { BindDeviceInput, ResolversTypes } from '../../graphql/generated/resolver-types.ts';
import type { OwnDeviceModel } from '../../models.ts';
import type { Operation } from '../../operation.ts';
import type { Clock } from '../../ports/index.ts';
import type { Viewer } from '../../viewer.ts';
import { sessionModel, sessionRepository } from '../session/index.ts';
import { clientVersionRule, isClientVersion } from './client-version.ts';
import { deviceRepository } from './device.repository.ts';

/** Which device a session speaks for. */
export class DeviceService {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async isCurrent(em: EntityManager, accountId: string, deviceId: string): Promise<boolean> {
    return (await deviceRepository.current(em, accountId, deviceId)) !== null;
  }

  own({ accountId, deviceId }: Viewer): OwnDeviceModel | null {
    return deviceId === null ? null : { accountId, id: deviceId };
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
    await sessionRepository.bind(em, me.sessionId, device.id);
    const session = await sessionRepository.byId(em, me.sessionId, this.#clock());
    if (session?.deviceId !== device.id) {
      return invalidInput(['deviceId'], 'The session is bound to another device; sign in anew.');
    }
    await deviceRepository.noteVersion(em, me.accountId, device.id, clientVersion);
    return { __typename: 'BindDevicePayload', session: sessionModel(session, me.sessionId) };
  }
}
