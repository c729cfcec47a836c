import {
  createVaultKey,
  type DeviceKeys,
  deviceMember,
  devicesOf,
  extendRoster,
  type SignedRoster,
  sealDeviceName,
  signerFromSeed,
  singletonItemId,
  type VaultKeys,
  type VerifiedRoster,
  vaultCommitment,
} from '@sotto/protocol';
import { fittedDeviceName } from '../account/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import type { RosterVaultPart, VaultUpload } from '../ports/index.ts';
import {
  keyringUpload,
  ownVaultKey,
  sealedKeysFor,
  signerUpload,
  type Unlocked,
  type VaultItemRecord,
  vaultItemKey,
} from '../vault/index.ts';

/** What a recovery method has opened. */
export interface Found {
  /** From version 1. */
  readonly chain: readonly SignedRoster[];
  /** The newest one. */
  readonly roster: VerifiedRoster;
  readonly unlocked: Unlocked;
  readonly records: ReadonlyMap<string, VaultItemRecord>;
  readonly revision: number;
}

export interface Entering {
  readonly keys: DeviceKeys;
  readonly name: string;
  readonly replaceAll: boolean;
}

export interface Entry {
  readonly roster: VerifiedRoster;
  readonly part: RosterVaultPart;
  /** What is different once the server has taken it. */
  readonly found: Pick<Found, 'unlocked' | 'records'>;
}

/** The roster that adds this device, with what belongs to it in the vault. */
export async function makeEntry(context: EngineContext, found: Found, entering: Entering): Promise<Entry> {
  if (entering.replaceAll) return await makeReplacement(context, found, entering);
  const { random, clock } = context;
  const { roster, unlocked, records } = found;
  const { current } = unlocked.keys;
  const now = Math.max(clock.now(), roster.issuedAt);
  const add = [memberOf(context, entering, current.key, now)];
  const change = { add, remove: [], sealedNames: new Map(), rotation: null };
  const next = ownRoster(await extendRoster(roster, change, unlocked.signer.signer, now));
  const sealedKeys = await sealedKeysFor(next, current, [entering.keys.id], random);
  return { roster: next, part: { sealedKeys, items: [] }, found: { unlocked, records } };
}

/** R5: the account's other devices go, with a new signer and a new vault key; the recovery methods stay. */
async function makeReplacement(context: EngineContext, found: Found, entering: Entering): Promise<Entry> {
  const { random, clock, self } = context;
  const { roster, unlocked } = found;
  const now = Math.max(clock.now(), roster.issuedAt);
  const seed = random(32);
  const vaultKey = createVaultKey(random);
  const commitment = vaultCommitment(vaultKey, self.accountId, roster.vault.version + 1);
  const rotation = { signer: signerFromSeed(seed), vaultCommitment: commitment };
  const add = [memberOf(context, entering, vaultKey, now)];
  const remove = devicesOf(roster).map(({ id }) => id);
  const change = { add, remove, sealedNames: new Map(), rotation };
  const next = ownRoster(await extendRoster(roster, change, unlocked.signer.signer, now));
  const current = ownVaultKey(vaultKey, next);
  const keys: VaultKeys = { current, older: [...unlocked.keys.older, unlocked.keys.current] };
  const members = next.members.map(({ id }) => id);
  const records = new Map(found.records);
  const version = (collection: 'signer' | 'keyring') =>
    (records.get(singletonKey(context, collection))?.version ?? 0) + 1;
  // What else is in the vault is sealed anew by the device that this one becomes.
  const items = [
    signerUpload(keys, seed, version('signer'), random),
    keyringUpload(keys, version('keyring'), random),
  ];
  for (const upload of items) records.set(keyOf(context, upload), recordOf(upload, current.version));
  return {
    roster: next,
    part: { sealedKeys: await sealedKeysFor(next, current, members, random), items },
    found: { unlocked: { keys, signer: { signer: rotation.signer, seed } }, records },
  };
}

function memberOf(
  { self, random }: EngineContext,
  { keys, name }: Entering,
  vaultKey: Uint8Array,
  now: number,
) {
  const sealed = sealDeviceName(vaultKey, self.accountId, keys.id, fittedDeviceName('', name), random);
  if (!sealed.ok) throw new TypeError('a name that was made to fit does not');
  return deviceMember(keys, sealed.value, now);
}

function ownRoster(made: Awaited<ReturnType<typeof extendRoster>>): VerifiedRoster {
  if (!made.ok) throw new TypeError(`a roster of our own is refused: ${made.error.code}`);
  return made.value;
}

function singletonKey({ self }: EngineContext, collection: 'signer' | 'keyring'): string {
  return vaultItemKey(collection, singletonItemId(self.accountId, collection));
}

function keyOf(context: EngineContext, { collection }: VaultUpload): string {
  return singletonKey(context, collection === 'signer' ? 'signer' : 'keyring');
}

function recordOf({ version, sealed }: VaultUpload, vaultVersion: number): VaultItemRecord {
  return { version, vaultVersion, content: sealed };
}
