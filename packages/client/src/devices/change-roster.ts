import {
  createVaultKey,
  deviceOf,
  devicesOf,
  extendRoster,
  type Member,
  type MemberId,
  type RosterSigner,
  sealDeviceName,
  sealItem,
  signerFromSeed,
  type VaultItemId,
  type VaultKeys,
  type VerifiedRoster,
  vaultCommitment,
} from '@sotto/protocol';
import { deviceNameOf, lookAtOwnChain } from '../account/index.ts';
import type { Result, RosterChangeFailure } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { networkFailureOf, type VaultUpload } from '../ports/index.ts';
import {
  keyringUpload,
  ownVaultKey,
  sealedKeysFor,
  signerUpload,
  type VaultItemRecord,
  vaultItemKey,
} from '../vault/index.ts';

/** What is to become of the account's members. */
export interface RosterPlan {
  readonly add?: Member;
  readonly remove?: MemberId;
  readonly sealedNames?: ReadonlyMap<MemberId, Uint8Array>;
}

type Changed = Promise<Result<VerifiedRoster, RosterChangeFailure>>;

/** Other devices may be faster again and again; so often in a row is no race. */
const MOST_ROUNDS = 10;
/** Items that go with one roster, under what the server takes. */
const MOST_ITEMS = 100;
/** Bytes of them, under what it takes in one request. */
const MOST_BYTES = 1_000_000;

/**
 * Adds the next roster to the account's chain, with what belongs to it in the vault, on whatever other devices have
 * published before (R2, R5).
 *
 * @param plan given the newest roster and the vault's keys; null when nothing is left to do.
 */
export function changeRoster(
  context: EngineContext,
  plan: (roster: VerifiedRoster, keys: VaultKeys) => Result<RosterPlan | null, RosterChangeFailure>,
): Changed {
  return context.writers.run('roster', async () => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const changed = await changeOnce(context, plan);
      if (changed !== 'again') return changed;
    }
    return failed('server-failed');
  });
}

async function changeOnce(
  context: EngineContext,
  plan: Parameters<typeof changeRoster>[1],
): Promise<Awaited<Changed> | 'again'> {
  const { people, self, vault, transport } = context;
  const standing = await lookAtOwnChain(context);
  if (!standing.ok) return { ok: false, error: networkFailureOf(standing.error) };
  if (standing.value === 'contradicts') return failed('identity-changed');
  const roster = people.rosterOf(self.accountId);
  if (standing.value === 'outsider' || roster === undefined) return failed('not-ready');
  const pulled = await vault.pull();
  if (!pulled.ok) {
    switch (pulled.error.code) {
      case 'roster-behind':
        return 'again';
      case 'no-vault-key':
      case 'vault-contradicts':
        return failed('identity-changed');
      default:
        return { ok: false, error: networkFailureOf(pulled.error) };
    }
  }
  const { keys, signer } = vault;
  if (keys === null || signer === null) return failed('identity-changed');
  const wanted = plan(roster, keys);
  if (!wanted.ok) return wanted;
  if (wanted.value === null) return { ok: true, value: roster };
  const made = await makeChange(context, roster, keys, signer, wanted.value);
  const answer = await transport.publishRoster(made.roster.bytes, made.part);
  if (!answer.ok) {
    if (answer.error.code !== 'roster-rejected') {
      return { ok: false, error: networkFailureOf(answer.error) };
    }
    return answer.error.reason === 'refused' ? failed('server-failed') : 'again';
  }
  // Held against the pin like any other, so that what the server shows is what was published.
  const seen = await people.refresh({ id: self.accountId, handle: people.personOf(self.accountId).handle });
  if (!seen.ok && seen.error.code !== 'identity-refused' && seen.error.code !== 'not-found') {
    return { ok: false, error: networkFailureOf(seen.error) };
  }
  const newest = people.rosterOf(self.accountId);
  if (newest === undefined || newest.version < made.roster.version) return failed('identity-changed');
  const isMember = deviceOf(made.roster, self.deviceId) !== undefined;
  // Whoever has removed itself keeps none of it.
  if (isMember) await vault.adopt({ keys: made.keys, signer: made.signer }, made.items);
  return { ok: true, value: made.roster };
}

type Code = Exclude<RosterChangeFailure['code'], 'rate-limited' | 'offline'>;

function failed(code: Code): { readonly ok: false; readonly error: RosterChangeFailure } {
  if (code === 'server-failed') return { ok: false, error: { code, reference: null } };
  return { ok: false, error: { code } };
}

interface Made {
  readonly roster: VerifiedRoster;
  readonly keys: VaultKeys;
  readonly signer: RosterSigner;
  readonly part: { readonly sealedKeys: Awaited<ReturnType<typeof sealedKeysFor>>; items: VaultUpload[] };
  readonly items: readonly (readonly [string, VaultItemRecord])[];
}

async function makeChange(
  context: EngineContext,
  roster: VerifiedRoster,
  keys: VaultKeys,
  signer: RosterSigner,
  plan: RosterPlan,
): Promise<Made> {
  if (plan.remove !== undefined) return await makeRemoval(context, roster, keys, signer, plan.remove);
  const { random, clock } = context;
  const add = plan.add === undefined ? [] : [plan.add];
  const change = { add, remove: [], sealedNames: plan.sealedNames ?? new Map(), rotation: null };
  const next = await extendRoster(roster, change, signer.signer, clock.now());
  if (!next.ok) throw new TypeError(`a roster of our own is refused: ${next.error.code}`);
  const added = add.map(({ id }) => id);
  const sealedKeys = await sealedKeysFor(next.value, keys.current, added, random);
  return { roster: next.value, keys, signer, part: { sealedKeys, items: [] }, items: [] };
}

/** R5: a removal makes a new signer and a new vault key, and what is in the vault is sealed anew. */
async function makeRemoval(
  context: EngineContext,
  roster: VerifiedRoster,
  before: VaultKeys,
  signer: RosterSigner,
  removed: MemberId,
): Promise<Made> {
  const { random, clock, vault, self } = context;
  const seed = random(32);
  const vaultKey = createVaultKey(random);
  const sealedNames = new Map<MemberId, Uint8Array>();
  for (const device of devicesOf(roster)) {
    if (device.id === removed) continue;
    const name = deviceNameOf(device, before) ?? '';
    const sealed = sealDeviceName(vaultKey, self.accountId, device.id, name, random);
    if (sealed.ok) sealedNames.set(device.id, sealed.value);
  }
  const commitment = vaultCommitment(vaultKey, self.accountId, roster.vault.version + 1);
  const rotation = { signer: signerFromSeed(seed), vaultCommitment: commitment };
  const change = { add: [], remove: [removed], sealedNames, rotation };
  const next = await extendRoster(roster, change, signer.signer, clock.now());
  if (!next.ok) throw new TypeError(`a roster of our own is refused: ${next.error.code}`);
  const current = ownVaultKey(vaultKey, next.value);
  const keys: VaultKeys = { current, older: [...before.older, before.current] };
  const nextSigner = { signer: rotation.signer, seed };
  const members = next.value.members.map(({ id }) => id);
  const sealedKeys = await sealedKeysFor(next.value, current, members, random);
  // Nobody is left who could open anything: its signer is kept by nobody.
  if (members.length === 0) {
    return { roster: next.value, keys, signer: nextSigner, part: { sealedKeys, items: [] }, items: [] };
  }
  const singletons = [
    signerUpload(keys, seed, vault.singletonVersion('signer') + 1, random),
    keyringUpload(keys, vault.singletonVersion('keyring') + 1, random),
  ];
  const resealed = resealItems(context, keys);
  const items = [
    ...singletons.map((upload) => [upload, upload.sealed] as const),
    ...resealed.map(({ upload, content }) => [upload, content] as const),
  ].map(
    ([{ collection, itemId, version }, content]) =>
      [
        // Ids of our own making.
        vaultItemKey(collection, itemId as VaultItemId),
        { version, vaultVersion: current.version, content },
      ] as const,
  );
  const uploads = [...singletons, ...resealed.map(({ upload }) => upload)];
  return { roster: next.value, keys, signer: nextSigner, part: { sealedKeys, items: uploads }, items };
}

/** As many of the named items as fit; the rest follows by itself. */
function resealItems({ vault, random }: EngineContext, keys: VaultKeys) {
  const resealed: { upload: VaultUpload; content: Uint8Array }[] = [];
  let size = 0;
  for (const { collection, itemId, item } of vault.named()) {
    const version = item.version + 1;
    const sealed = sealItem(keys, { collection, itemId, version }, item.content, random);
    if (!sealed.ok) continue;
    size += sealed.value.length;
    if (resealed.length + 2 >= MOST_ITEMS || size > MOST_BYTES) break;
    resealed.push({ upload: { collection, itemId, version, sealed: sealed.value }, content: item.content });
  }
  return resealed;
}
