import {
  type AccountId,
  createFirstRoster,
  createKeyPackage,
  createVaultKey,
  type DeviceKeys,
  deviceMember,
  extendRoster,
  generateDeviceKeys,
  noChange,
  type OwnKeyPackage,
  parseAccountId,
  type Result,
  type Signer,
  sealDeviceName,
  signerFromSeed,
  systemRandom,
  type VerifiedRoster,
  vaultCommitment,
} from '@sotto/protocol';
import { base64url, type Caller, mutate, type Outcome } from './api.ts';
import { type SignedIn, signIn, signUp } from './person.ts';

/** An account with its identity, as its own devices know it. */
export interface Identity {
  readonly id: AccountId;
  readonly handle: string;
  root: Signer;
  vaultKey: Uint8Array;
  roster: VerifiedRoster;
}

/** One device with a session of its own: real keys, real MLS, and the server's API as anybody gets it. */
export class Phone {
  readonly session: SignedIn;
  readonly identity: Identity;
  readonly keys: DeviceKeys;
  readonly packages: OwnKeyPackage[] = [];
  /** The newest rosters of people whom this device knows. */
  readonly known = new Map<string, VerifiedRoster>();

  constructor(session: SignedIn, identity: Identity, keys: DeviceKeys) {
    this.session = session;
    this.identity = identity;
    this.keys = keys;
  }

  get environment() {
    const rosterOf = (id: string) => (id === this.identity.id ? this.identity.roster : this.known.get(id));
    const self = { accountId: this.identity.id, deviceId: this.keys.id, signer: this.keys.signer };
    return { self, rosters: { rosterOf }, random: systemRandom, now: Date.now() };
  }

  meet(...others: readonly Phone[]): void {
    for (const { identity } of others) this.known.set(identity.id, identity.roster);
  }

  async makeKeyPackage(lastResort = false): Promise<OwnKeyPackage> {
    const { self, random, now } = this.environment;
    const own = unwrap(
      await createKeyPackage({ self, roster: this.identity.roster, random, now, lastResort }),
    );
    this.packages.push(own);
    return own;
  }

  async uploadKeyPackages(count: number, lastResort = false): Promise<Outcome> {
    const own = await Promise.all(Array.from({ length: count }, () => this.makeKeyPackage()));
    const last = lastResort ? await this.makeKeyPackage(true) : null;
    const input = {
      keyPackages: own.map(({ keyPackage }) => base64url(keyPackage)),
      ...(last === null ? {} : { lastResort: base64url(last.keyPackage) }),
    };
    return mutate(this.session, 'uploadKeyPackages', input, keyPackageFields);
  }

  /** The input of `bindDevice` that binds a session to this device. */
  async bindInput(session: SignedIn = this.session): Promise<{ deviceId: string; proof: string }> {
    const uuid = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
    const proof = await this.keys.signer.sign(
      Buffer.concat([
        Buffer.from('Sotto v1 device binding\0'),
        uuid(session.accountId),
        Buffer.from(this.keys.id, 'base64url'),
        uuid(session.sessionId),
      ]),
    );
    return { deviceId: this.keys.id, proof: base64url(proof) };
  }
}

export const keyPackageFields =
  '...on UploadKeyPackagesPayload { keyPackageCount } ...on KeyPackageRejectedError { index }';

/** Signs somebody up, with a first device that is registered and has key packages. */
export async function newPhone(caller: Caller, handle: string, keyPackages = 3): Promise<Phone> {
  return registered(await signUp(caller, handle), keyPackages);
}

/** The first device of an account that has signed up. */
export async function registered(session: SignedIn, keyPackages = 3): Promise<Phone> {
  const keys = generateDeviceKeys(systemRandom);
  const identity = await makeIdentity(session, keys);
  const phone = new Phone(session, identity, keys);
  expectType(await publish(session, identity.roster), 'PublishRosterPayload');
  expectType(await mutate(session, 'bindDevice', await phone.bindInput()), 'BindDevicePayload');
  if (keyPackages > 0) expectType(await phone.uploadKeyPackages(keyPackages), 'UploadKeyPackagesPayload');
  return phone;
}

/** A further device of the same account, with a session of its own. */
export async function anotherPhone(caller: Caller, first: Phone, keyPackages = 3): Promise<Phone> {
  const { identity } = first;
  const session = await signIn(caller, identity.handle);
  const keys = generateDeviceKeys(systemRandom);
  const sealedName = unwrap(sealDeviceName(identity.vaultKey, identity.id, keys.id, 'another', systemRandom));
  const add = [deviceMember(keys, sealedName, Date.now())];
  identity.roster = unwrap(
    await extendRoster(identity.roster, { ...noChange, add }, identity.root, Date.now() + 1),
  );
  const phone = new Phone(session, identity, keys);
  for (const [id, roster] of first.known) phone.known.set(id, roster);
  expectType(await publish(session, identity.roster), 'PublishRosterPayload');
  expectType(await mutate(session, 'bindDevice', await phone.bindInput()), 'BindDevicePayload');
  if (keyPackages > 0) expectType(await phone.uploadKeyPackages(keyPackages), 'UploadKeyPackagesPayload');
  return phone;
}

/** The roster without a device, with everything that a removal needs (R5). */
export async function rosterWithout(identity: Identity, gone: Phone): Promise<VerifiedRoster> {
  const signer = signerFromSeed(systemRandom(32));
  const vaultKey = createVaultKey(systemRandom);
  const commitment = vaultCommitment(vaultKey, identity.id, identity.roster.vault.version + 1);
  const rotation = { signer, vaultCommitment: commitment };
  const change = { ...noChange, remove: [gone.keys.id], rotation };
  const roster = unwrap(await extendRoster(identity.roster, change, identity.root, Date.now()));
  Object.assign(identity, { root: signer, vaultKey, roster });
  return roster;
}

/** The roster with a device back in it. */
export async function rosterWith(identity: Identity, back: Phone): Promise<VerifiedRoster> {
  const { keys } = back;
  const sealedName = unwrap(sealDeviceName(identity.vaultKey, identity.id, keys.id, 'back', systemRandom));
  const add = [deviceMember(keys, sealedName, Date.now())];
  identity.roster = unwrap(
    await extendRoster(identity.roster, { ...noChange, add }, identity.root, Date.now() + 1),
  );
  return identity.roster;
}

export async function makeIdentity(session: SignedIn, keys: DeviceKeys): Promise<Identity> {
  const id = unwrap(parseAccountId(session.accountId));
  const root = signerFromSeed(systemRandom(32));
  const vaultKey = createVaultKey(systemRandom);
  const sealedName = unwrap(sealDeviceName(vaultKey, id, keys.id, 'first', systemRandom));
  const now = Date.now();
  const roster = unwrap(
    await createFirstRoster({
      accountId: id,
      root,
      members: [deviceMember(keys, sealedName, now)],
      vaultCommitment: vaultCommitment(vaultKey, id, 1),
      now,
    }),
  );
  return { id, handle: session.handle, root, vaultKey, roster };
}

export const publishFields =
  '...on PublishRosterPayload { version } ...on RosterRejectedError { reason } ...on VaultConflictError { message }';

/** What the phones of each account have published last. */
const published = new Map<string, VerifiedRoster>();

export async function publish(session: SignedIn, roster: VerifiedRoster): Promise<Outcome> {
  const input = { signedRoster: base64url(roster.bytes), vault: vaultPart(roster) };
  const outcome = await mutate(session, 'publishRoster', input, publishFields);
  if (outcome.__typename === 'PublishRosterPayload') published.set(session.accountId, roster);
  return outcome;
}

/**
 * The vault part of the next roster: a sealed key for whoever has none of this vault key yet. Sealed keys are random
 * here, for their length is all that a server can tell of them.
 */
export function vaultPart(
  roster: VerifiedRoster,
  previous = published.get(roster.accountId),
  items: readonly object[] = [],
) {
  const has = previous?.vault.version === roster.vault.version ? previous.members.map(({ id }) => id) : [];
  const needed = roster.members.filter(({ id }) => !has.includes(id));
  return {
    sealedKeys: needed.map(({ id }) => ({ memberId: id, sealedKey: base64url(systemRandom(1_168)) })),
    items,
  };
}

export function unwrap<T>(result: Result<T, { readonly code: string; readonly detail: string }>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.detail}`);
}

export function expectType(outcome: Outcome, type: string): Outcome {
  if (outcome.__typename !== type) throw new Error(`${type} expected: ${JSON.stringify(outcome)}`);
  return outcome;
}
