/**
 * What a device that was taken, or whose person helps the server, has in its store: the attacks that need more than the
 * server has. Only of devices that are not running.
 */

import { deviceKeysAddress, deviceKeysOf } from '../../packages/client/src/account/index.ts';
import { readState } from '../../packages/client/src/conversation/state-store.ts';
import { openStore, type RecordStore } from '../../packages/client/src/store/index.ts';
import { type VaultKeysRecord, vaultKeysAddress } from '../../packages/client/src/vault/index.ts';
import { systemRandom } from '../../packages/protocol/src/crypto/index.ts';
import {
  type ConversationEnvironment,
  type ConversationState,
  type DeviceKeys,
  extendRoster,
  noChange,
  parseAccountId,
  parseConversationId,
  parseSignedRoster,
  type RosterChange,
  type RosterDirectory,
  type Self,
  signerFromSeed,
  type VerifiedRoster,
  verifyRosterChain,
} from '../../packages/protocol/src/index.ts';
import type { Chain } from './chain-lies.ts';
import type { Actor } from './scene.ts';

export interface Loot {
  readonly records: RecordStore;
  readonly keys: DeviceKeys;
  readonly self: Self;
  readonly vaultKeys: VaultKeysRecord;
}

/** Everything of a device as it is now: a thief copies it, and the device goes on. */
export async function steal({ store, accountId }: Actor): Promise<Loot> {
  const records = await openStore(store);
  const keys = deviceKeysOf(await records.need(deviceKeysAddress));
  const self = { accountId: accountIdOf(accountId), deviceId: keys.id, signer: keys.signer };
  return { records, keys, self, vaultKeys: await records.need(vaultKeysAddress) };
}

export function stateOf(
  { records }: Pick<Loot, 'records'>,
  conversationId: string,
): Promise<ConversationState> {
  const id = parseConversationId(conversationId);
  if (!id.ok) throw new Error('not a conversation id');
  return readState(records, id.value);
}

export function environmentFor(self: Self, rosters: RosterDirectory): ConversationEnvironment {
  return { self, rosters, random: systemRandom, now: Date.now() };
}

/** A chain with one version more, properly signed by whoever has the signer that its last one names. */
export async function extended(
  chain: Chain,
  { vaultKeys }: Pick<Loot, 'vaultKeys'>,
  change: Partial<RosterChange>,
): Promise<Chain> {
  const newest = newestOf(chain);
  const signer = signerFromSeed(vaultKeys.signerSeed);
  const next = await extendRoster(newest, { ...noChange, ...change }, signer, Date.now());
  if (!next.ok) throw new Error(`${next.error.code}: ${next.error.detail}`);
  return [...chain, Buffer.from(next.value.bytes).toString('base64url')];
}

export function newestOf(chain: Chain): VerifiedRoster {
  const signed = chain.map((bytes) => {
    const parsed = parseSignedRoster(Buffer.from(bytes, 'base64url'));
    if (!parsed.ok) throw new Error(parsed.error.code);
    return parsed.value;
  });
  const [first] = signed;
  if (first === undefined) throw new Error('an empty chain');
  const { accountId, signer } = first.roster;
  const verified = verifyRosterChain(signed, null, { accountId, root: signer });
  if (!verified.ok) throw new Error(`${verified.error.code}: ${verified.error.detail}`);
  const newest = verified.value.at(-1);
  if (newest === undefined) throw new Error('nothing was verified');
  return newest;
}

export function accountIdOf(text: string) {
  const parsed = parseAccountId(text);
  if (!parsed.ok) throw new Error('not an account id');
  return parsed.value;
}
