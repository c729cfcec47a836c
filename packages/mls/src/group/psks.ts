import { equalBytes } from '../crypto/index.ts';
import type { CipherSuite } from '../crypto/suite.ts';
import { encodePskId, type PskId } from '../messages/index.ts';
import { MlsRefusal } from '../refusal.ts';
import { derivePskSecret, type Psk } from '../schedule/index.ts';
import type { Environment } from './api.ts';
import type { GroupState } from './state.ts';

function ownResumptionSecret(state: GroupState, id: PskId): Uint8Array | undefined {
  if (id.kind !== 'resumption' || !equalBytes(id.groupId, state.group.context.groupId)) return undefined;
  if (id.epoch === state.group.context.epoch) return state.secrets.resumptionPsk;
  return state.resumptionSecrets.find(({ epoch }) => epoch === id.epoch)?.secret;
}

/** Whether a pre-shared key can be had. */
export function isPskKnown(environment: Environment, state: GroupState, id: PskId): boolean {
  return (ownResumptionSecret(state, id) ?? environment.pskOf?.(id)) !== undefined;
}

function find(environment: Environment, state: GroupState | undefined, id: PskId): Psk {
  const secret = (state && ownResumptionSecret(state, id)) ?? environment.pskOf?.(id);
  if (secret === undefined) {
    throw new MlsRefusal('psk-unavailable', '8.4', 'a pre-shared key that is not known here');
  }
  return { id: encodePskId(id), secret };
}

/** psk_secret (RFC 9420 section 8.4) of the keys named, in their order. */
export function pskSecretOf(
  environment: Environment,
  suite: CipherSuite,
  state: GroupState | undefined,
  ids: readonly PskId[],
): Uint8Array {
  return derivePskSecret(
    suite,
    ids.map((id) => find(environment, state, id)),
  );
}
