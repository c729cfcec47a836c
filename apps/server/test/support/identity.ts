import { generateDeviceKeys, systemRandom } from '@sotto/protocol';
import { base64url, mutate } from './api.ts';
import { provePassword, type SignedIn, signIn } from './person.ts';
import { expectType, type Identity, makeIdentity, Phone, vaultPart } from './phone.ts';

/** Begins a new identity (R8), with the password proven. Sealed keys are random, as in `vaultPart`. */
export async function reset(
  who: SignedIn,
  { roster }: Identity,
  items: readonly object[] = [],
  password = 'correct horse',
) {
  const proof = await provePassword(who, who.handle, password);
  const vault = { ...vaultPart(roster), items };
  const sealedKeys = roster.members.map(({ id }) => ({
    memberId: id,
    sealedKey: base64url(systemRandom(1_168)),
  }));
  const input = { ...proof, signedRoster: base64url(roster.bytes), vault: { ...vault, sealedKeys } };
  return mutate(
    who,
    'resetIdentity',
    input,
    '...on ResetIdentityPayload { version } ...on RosterRejectedError { reason }',
  );
}

/** A first device of a new identity of the same account, bound and with key packages. */
export async function rebornPhone({ session: { url, handle } }: Phone, keyPackages = 2): Promise<Phone> {
  const session = await signIn({ url }, handle);
  const keys = generateDeviceKeys(systemRandom);
  const phone = new Phone(session, await makeIdentity(session, keys), keys);
  expectType(await reset(session, phone.identity), 'ResetIdentityPayload');
  expectType(await mutate(session, 'bindDevice', await phone.bindInput()), 'BindDevicePayload');
  if (keyPackages > 0) expectType(await phone.uploadKeyPackages(keyPackages), 'UploadKeyPackagesPayload');
  return phone;
}
