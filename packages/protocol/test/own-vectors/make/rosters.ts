import type { Roster } from '../../../src/identity/roster.ts';
import {
  hashIdToBytes,
  parseSignedRoster,
  recoveryIdFromBytes,
  uuidToBytes,
  type VerifiedRoster,
  verifyRoster,
} from '../../../src/index.ts';
import { unwrap } from '../../unwrap.ts';
import { alice, aliceChain, bob } from './cast.ts';
import { codeOf, draw, flipped, hex, signAnyhow, signer } from './given.ts';

export async function makeRosters() {
  const chain = await aliceChain();
  return {
    about:
      'A chain of rosters: founded, a device added, a recovery member added, a device removed. `signed` is what travels; the two signatures are over label, zero octet and `roster`.',
    accountId: hex(uuidToBytes(alice.accountId)),
    signerSeeds: alice.signerSeeds.map(hex),
    devices: [alice.phone, alice.laptop].map((device) => ({
      id: hex(hashIdToBytes(device.id)),
      signatureSeed: hex(device.signatureSeed),
      signatureKey: hex(device.signer.publicKey),
      sealSeed: hex(device.sealKeys.secretKey),
      sealKey: hex(device.sealKeys.publicKey),
    })),
    recovery: {
      id: hex(hashIdToBytes(alice.recovery.id)),
      sealSeed: hex(alice.recoveryKeys.secretKey),
      sealKey: hex(alice.recoveryKeys.publicKey),
    },
    vectors: chain.map((roster) => {
      const { rosterBytes, byPrevious, bySigner } = unwrap(parseSignedRoster(roster.bytes));
      return {
        version: roster.version,
        roster: hex(rosterBytes),
        byPrevious: byPrevious && hex(byPrevious),
        bySigner: bySigner && hex(bySigner),
        signed: hex(roster.bytes),
        hash: hex(roster.hash),
        vaultVersion: roster.vault.version,
      };
    }),
    refused: await makeRefused(chain),
  };
}

/** Rosters in the place of version 2, 3 or 4, and what is wrong with them. */
async function makeRefused(chain: readonly VerifiedRoster[]) {
  const [first, second, third, fourth] = chain;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) {
    throw new Error('a chain of four');
  }
  const root = signer(alice.signerSeeds[0]);
  const next = signer(alice.signerSeeds[1]);
  const stranger = signer(draw('rosters, stranger', 32));
  const plain = ({ accountId, version, previous, signer, members, vault, issuedAt }: Roster): Roster => ({
    accountId,
    version,
    previous,
    signer,
    members,
    vault,
    issuedAt,
  });
  const two = plain(second);
  const three = plain(third);
  const four = plain(fourth);
  const wrongId = recoveryIdFromBytes(new Uint8Array(16).fill(255));
  const cases: readonly (readonly [string, VerifiedRoster | null, Uint8Array])[] = [
    ['a byte behind it', first, Uint8Array.of(...second.bytes, 0)],
    ['a signature with a bit changed', first, flipped(second.bytes, -1)],
    ['signed by a stranger', first, await signAnyhow(two, stranger, null)],
    ['without the signature of the signer before', first, await signAnyhow(two, null, null)],
    ['with a signature more than it needs', first, await signAnyhow(two, root, root)],
    ['a new signer that does not sign', third, await signAnyhow(four, root, null)],
    ['a version that is left out', first, third.bytes],
    ['version 1 again', first, first.bytes],
    [
      'another hash of the version before',
      first,
      await signAnyhow({ ...two, previous: flipped(first.hash, 0) }, root, null),
    ],
    ['of another account', first, await signAnyhow({ ...two, accountId: bob.accountId }, root, null)],
    [
      'an id that is not the hash of its key',
      second,
      await signAnyhow(
        { ...three, members: [...two.members, { ...alice.recovery, id: wrongId } as never] },
        root,
        null,
      ),
    ],
    [
      'members out of order',
      first,
      await signAnyhow({ ...two, members: two.members.toReversed() }, root, null),
    ],
    [
      'two devices with one seal key',
      first,
      await signAnyhow(
        {
          ...two,
          members: two.members.map((member) =>
            member.id === alice.laptop.id ? { ...member, sealKey: alice.phone.sealKeys.publicKey } : member,
          ),
        },
        root,
        null,
      ),
    ],
    [
      'a removal without a new signer and a new vault key',
      third,
      await signAnyhow({ ...four, signer: three.signer, vault: three.vault }, root, null),
    ],
    [
      'a new signer without a new vault key',
      third,
      await signAnyhow({ ...four, vault: three.vault }, root, next),
    ],
    [
      'a new vault key without a new signer',
      third,
      await signAnyhow({ ...four, signer: three.signer }, root, null),
    ],
    [
      'a vault version that is left out',
      third,
      await signAnyhow({ ...four, vault: { ...four.vault, version: 3 } }, root, next),
    ],
    [
      'a commitment that changes with the version staying',
      first,
      await signAnyhow({ ...two, vault: { ...two.vault, commitment: four.vault.commitment } }, root, null),
    ],
    [
      'a member that stays with another date',
      second,
      await signAnyhow(
        { ...three, members: three.members.map((member) => ({ ...member, addedAt: member.addedAt - 1 })) },
        root,
        null,
      ),
    ],
    [
      'issued before the one before',
      first,
      await signAnyhow({ ...two, issuedAt: two.issuedAt - 1 }, root, null),
    ],
    ['version 1 without a device', null, await signAnyhow({ ...plain(first), members: [] }, null, root)],
    [
      'version 1 with vault version 2',
      null,
      await signAnyhow({ ...plain(first), vault: { ...first.vault, version: 2 } }, null, root),
    ],
  ];
  return cases.map(([name, previous, signed]) => {
    const parsed = parseSignedRoster(signed);
    const verdict = parsed.ok
      ? verifyRoster(parsed.value, previous, { accountId: alice.accountId, root: first.root })
      : parsed;
    return { name, after: previous?.version ?? null, signed: hex(signed), code: codeOf(verdict) };
  });
}
