import { uint32Bytes } from '../../../src/codec/index.ts';
import {
  hashIdToBytes,
  openVaultKey,
  sealVaultKey,
  uuidToBytes,
  vaultCommitment,
} from '../../../src/index.ts';
import { labelled, labels } from '../../../src/labels.ts';
import { unwrap } from '../../unwrap.ts';
import { alice, aliceNow } from './cast.ts';
import { codeOf, draw, flipped, given, hex } from './given.ts';

export async function makeVaultKeys() {
  const { chain, newest, keys } = await aliceNow();
  const { accountId, phone, recovery, recoveryKeys } = alice;
  const members = [
    { memberId: phone.id, sealKeys: phone.sealKeys },
    { memberId: recovery.id, sealKeys: recoveryKeys },
  ];
  const vectors = [];
  for (const [index, { memberId, sealKeys }] of members.entries()) {
    const mlKem = draw(`vault key ${index}, ML-KEM`, 32);
    const x25519 = draw(`vault key ${index}, X25519`, 32);
    const sealed = unwrap(await sealVaultKey(keys.current, newest, memberId, given(mlKem, x25519)));
    const parts = [uuidToBytes(accountId), uint32Bytes(keys.current.version), hashIdToBytes(memberId)];
    vectors.push({
      memberId: hex(hashIdToBytes(memberId)),
      sealSeed: hex(sealKeys.secretKey),
      sealKey: hex(sealKeys.publicKey),
      randomness: hex(Uint8Array.of(...mlKem, ...x25519)),
      info: hex(labelled(labels.vaultKeyInfo, ...parts)),
      associatedData: hex(labelled(labels.vaultKey, ...parts)),
      sealed: hex(sealed),
    });
  }
  const sealed = Uint8Array.from(Buffer.from(vectors[0]?.sealed ?? '', 'hex'));
  const [first] = chain;
  if (first === undefined) throw new Error('a chain');
  const random = given(draw('vault key, of before, ML-KEM', 32), draw('vault key, of before, X25519', 32));
  const [olderKey] = keys.older;
  if (olderKey === undefined) throw new Error('an older key');
  const older = unwrap(await sealVaultKey(olderKey, first, phone.id, random));
  const cases: readonly (readonly [string, Uint8Array, typeof phone.sealKeys, typeof newest])[] = [
    ['with a bit of the KEM output changed', flipped(sealed, 0), phone.sealKeys, newest],
    ['with a bit of the tag changed', flipped(sealed, -1), phone.sealKeys, newest],
    ['a byte short', sealed.subarray(1), phone.sealKeys, newest],
    ['with the keys of another device', sealed, alice.laptop.sealKeys, newest],
    ['sealed for the vault version before', older, phone.sealKeys, newest],
  ];
  const refused = [];
  for (const [name, bytes, sealKeys, roster] of cases) {
    const code = codeOf(await openVaultKey(bytes, sealKeys, phone.id, roster));
    refused.push({ name, sealSeed: hex(sealKeys.secretKey), sealed: hex(bytes), code });
  }
  return {
    about:
      'Commitments to vault keys, and the newest one sealed to each member: HPKE in base mode (X-Wing 0x647a, HKDF-SHA512 0x0003, ChaCha20-Poly1305 0x0003). `randomness` is what encapsulation took: 32 bytes for ML-KEM, 32 for X25519.',
    accountId: hex(uuidToBytes(accountId)),
    commitments: alice.vaultKeys.map((key, index) => ({
      version: index + 1,
      vaultKey: hex(key),
      commitment: hex(vaultCommitment(key, accountId, index + 1)),
    })),
    roster: hex(newest.bytes),
    vaultVersion: keys.current.version,
    vaultKey: hex(keys.current.key),
    vectors,
    refused,
  };
}
