import { CLIENT_VERSION } from '@sotto/protocol';
import {
  BindDeviceDocument,
  ClaimKeyPackagesDocument,
  OwnDeviceDocument,
  RegisteredDevicesDocument,
  RevokeSessionDocument,
  UploadKeyPackagesDocument,
} from '../../generated/operations.ts';
import type { TransportPort } from '../../ports/index.ts';
import { accountOf, notEligible } from './account-facts.ts';
import { decodeBytes, decodeTime, encodeBytes } from './bytes.ts';
import { read, refuse, refuseShared, succeed } from './reply.ts';
import type { Requester } from './request.ts';

type DeviceCalls = Pick<
  TransportPort,
  | 'ownDevice'
  | 'registeredDevices'
  | 'bindDevice'
  | 'revokeSession'
  | 'uploadKeyPackages'
  | 'claimKeyPackages'
>;

export function deviceCalls(requester: Requester): DeviceCalls {
  return {
    async ownDevice() {
      return read(await requester.ask(OwnDeviceDocument, {}), ({ viewer }) =>
        succeed(
          viewer && {
            account: accountOf(viewer.account),
            role: viewer.role === 'ADMINISTRATOR' ? ('administrator' as const) : ('member' as const),
            suspended: viewer.suspended,
            deviceId: viewer.device?.id ?? null,
            keyPackageCount: viewer.device?.keyPackageCount ?? 0,
          },
        ),
      );
    },
    async registeredDevices() {
      return read(await requester.ask(RegisteredDevicesDocument, {}), ({ viewer }) =>
        succeed(
          (viewer?.devices ?? []).map(({ id, lastActiveAt }) => ({
            deviceId: id,
            lastActiveAt: lastActiveAt === null ? null : decodeTime(lastActiveAt),
          })),
        ),
      );
    },
    async revokeSession(sessionId) {
      const outcome = await requester.ask(RevokeSessionDocument, { input: { sessionId } });
      return read(outcome, ({ revokeSession: result }) => {
        if (result.__typename === 'RevokeSessionPayload') return succeed(undefined);
        return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
      });
    },
    async bindDevice(deviceId, proof) {
      const input = { deviceId, proof: encodeBytes(proof), clientVersion: CLIENT_VERSION };
      return read(await requester.ask(BindDeviceDocument, { input }), ({ bindDevice: result }) => {
        if (result.__typename === 'BindDevicePayload') return succeed(undefined);
        return result.__typename === 'NotFoundError' ? refuse({ code: 'not-found' }) : refuseShared(result);
      });
    },
    async uploadKeyPackages(keyPackages, lastResort) {
      const input = {
        keyPackages: keyPackages.map(encodeBytes),
        lastResort: lastResort && encodeBytes(lastResort),
      };
      return read(
        await requester.ask(UploadKeyPackagesDocument, { input }),
        ({ uploadKeyPackages: result }) => {
          if (result.__typename === 'UploadKeyPackagesPayload') return succeed(result.keyPackageCount);
          return result.__typename === 'KeyPackageRejectedError'
            ? refuse({ code: 'key-package-rejected' })
            : refuseShared(result);
        },
      );
    },
    async claimKeyPackages(accountId, deviceIds) {
      const input = deviceIds === undefined ? { accountId } : { accountId, deviceIds };
      const outcome = await requester.ask(ClaimKeyPackagesDocument, { input });
      return read(outcome, ({ claimKeyPackages: result }) => {
        switch (result.__typename) {
          case 'ClaimKeyPackagesPayload':
            return succeed({
              account: accountOf(result.account),
              keyPackages: result.keyPackages.map(({ keyPackage }) => decodeBytes(keyPackage)),
            });
          case 'NotEligibleError':
            return refuse(notEligible(result.reasons));
          case 'NoDevicesError':
            return refuse({ code: 'no-devices' });
          case 'NotFoundError':
            return refuse({ code: 'not-found' });
          default:
            return refuseShared(result);
        }
      });
    },
  };
}
