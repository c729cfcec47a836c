import { PublishRosterDocument, ResetIdentityDocument } from '../../generated/operations.ts';
import type { RosterRejected, RosterVaultPart, TransportPort } from '../../ports/index.ts';
import { encodeBytes } from './bytes.ts';
import { read, refuse, refuseShared, succeed } from './reply.ts';
import type { Requester } from './request.ts';
import { uploadOf } from './vault-calls.ts';

type IdentityCalls = Pick<TransportPort, 'publishRoster' | 'resetIdentity'>;

export function identityCalls(requester: Requester): IdentityCalls {
  return {
    async publishRoster(signedRoster, vault) {
      const input = { signedRoster: encodeBytes(signedRoster), vault: vault && vaultInput(vault) };
      return read(await requester.ask(PublishRosterDocument, { input }), ({ publishRoster: result }) => {
        switch (result.__typename) {
          case 'PublishRosterPayload':
            return succeed(undefined);
          case 'RosterRejectedError':
            return rejected(result.reason === 'NOT_NEXT' ? 'not-next' : 'refused');
          case 'VaultConflictError':
            return rejected('vault-conflict');
          default:
            return refuseShared(result);
        }
      });
    },
    async resetIdentity({ signInId, finishLoginRequest }, signedRoster, vault) {
      const input = {
        signInId,
        finishLoginRequest: encodeBytes(finishLoginRequest),
        signedRoster: encodeBytes(signedRoster),
        vault: vaultInput(vault),
      };
      return read(await requester.ask(ResetIdentityDocument, { input }), ({ resetIdentity: result }) => {
        switch (result.__typename) {
          case 'ResetIdentityPayload':
            return succeed(undefined);
          case 'RosterRejectedError':
            return rejected('refused');
          case 'CredentialsRejectedError':
            return refuse({ code: 'credentials-rejected' });
          default:
            return refuseShared(result);
        }
      });
    },
  };
}

function rejected(reason: RosterRejected['reason']) {
  return refuse<RosterRejected>({ code: 'roster-rejected', reason });
}

function vaultInput({ sealedKeys, items }: RosterVaultPart) {
  return {
    sealedKeys: sealedKeys.map(({ memberId, sealedKey }) => ({
      memberId,
      sealedKey: encodeBytes(sealedKey),
    })),
    items: items.map(uploadOf),
  };
}
