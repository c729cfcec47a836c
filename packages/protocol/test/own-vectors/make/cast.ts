import { generateSealKeyPair } from '../../../src/crypto/index.ts';
import {
  accountIdFromBytes,
  createFirstRoster,
  deviceKeysFrom,
  deviceMember,
  extendRoster,
  type Member,
  noChange,
  recoveryIdOf,
  sealDeviceName,
  signerFromSeed,
  type VaultKey,
  type VerifiedRoster,
  vaultCommitment,
  vaultKeyOf,
} from '../../../src/index.ts';
import { unwrap } from '../../unwrap.ts';
import { draw, given } from './given.ts';

/** 2026-01-01T00:00:00Z, in milliseconds. */
export const NEW_YEAR = 1_767_225_600_000;
const DAY = 24 * 3_600_000;

/** The account that the vectors are about. */
const accountId = accountIdFromBytes(draw('alice, account', 16));
const signerSeeds = [draw('alice, first signer', 32), draw('alice, second signer', 32)] as const;
const vaultKeys = [draw('alice, first vault key', 32), draw('alice, second vault key', 32)] as const;

const deviceNamed = (name: string) => ({
  ...deviceKeysFrom(
    draw(`${name}, signature seed`, 32),
    generateSealKeyPair(given(draw(`${name}, seal seed`, 32))),
  ),
  nonce: draw(`${name}, nonce of its name`, 24),
  renamedNonce: draw(`${name}, nonce of its name after the rotation`, 24),
});

const phone = deviceNamed('phone');
const laptop = deviceNamed('laptop');
const recoverySeed = draw('recovery, seal seed', 32);
const recoveryKeys = generateSealKeyPair(given(recoverySeed));
const recovery: Member = {
  type: 'recovery',
  id: recoveryIdOf(recoveryKeys.publicKey),
  sealKey: recoveryKeys.publicKey,
  kind: 'code',
  addedAt: NEW_YEAR + 2 * DAY,
};

export const alice = { accountId, signerSeeds, vaultKeys, phone, laptop, recovery, recoveryKeys };

/** Somebody else. */
export const bob = {
  accountId: accountIdFromBytes(draw('bob, account', 16)),
  rootSeed: draw('bob, first signer', 32),
};

/** The chain of the account: founded, a device more, a recovery member more, a device less. */
export async function aliceChain(): Promise<readonly VerifiedRoster[]> {
  const [root, second] = signerSeeds.map(signerFromSeed);
  if (root === undefined || second === undefined) throw new Error('two signers');
  const nameOf = (device: typeof phone, name: string) =>
    unwrap(sealDeviceName(vaultKeys[0], accountId, device.id, name, given(device.nonce)));
  const first = await createFirstRoster({
    accountId,
    root,
    members: [deviceMember(phone, nameOf(phone, 'Phone'), NEW_YEAR)],
    vaultCommitment: vaultCommitment(vaultKeys[0], accountId, 1),
    now: NEW_YEAR,
  });
  const chain = [unwrap(first)];
  const extend = async (change: Partial<typeof noChange>, now: number) => {
    const newest = chain.at(-1);
    if (newest === undefined) throw new Error('a chain');
    chain.push(unwrap(await extendRoster(newest, { ...noChange, ...change }, root, now)));
  };
  const linked = deviceMember(laptop, nameOf(laptop, 'Laptop'), NEW_YEAR + DAY);
  await extend({ add: [linked] }, NEW_YEAR + DAY);
  await extend({ add: [recovery] }, NEW_YEAR + 2 * DAY);
  const renamed = sealDeviceName(vaultKeys[1], accountId, phone.id, 'Phone', given(phone.renamedNonce));
  await extend(
    {
      remove: [laptop.id],
      sealedNames: new Map([[phone.id, unwrap(renamed)]]),
      rotation: { signer: second, vaultCommitment: vaultCommitment(vaultKeys[1], accountId, 2) },
    },
    NEW_YEAR + 3 * DAY,
  );
  return chain;
}

/** The newest roster, and both vault keys as the phone holds them then. */
export async function aliceNow() {
  const chain = await aliceChain();
  const [first, , , newest] = chain;
  if (first === undefined || newest === undefined) throw new Error('a chain of four');
  const older: VaultKey = unwrap(vaultKeyOf(vaultKeys[0], first));
  const current: VaultKey = unwrap(vaultKeyOf(vaultKeys[1], newest));
  return { chain, newest, keys: { current, older: [older] } };
}
