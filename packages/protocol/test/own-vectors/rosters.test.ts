import { describe, expect, it } from 'vitest';
import type { makeRosters } from './make/rosters.ts';
import { hex, labelled, octets, unhex } from './reader/bytes.ts';
import { arrayOf, bytesOf, mapOf, readMap } from './reader/cbor.ts';
import { readOwnVectors } from './reader/file.ts';
import { ed25519, sha256 } from './reader/primitives.ts';

type Vectors = Awaited<ReturnType<typeof makeRosters>>;
const { accountId, signerSeeds, devices, recovery, vectors, refused } = readOwnVectors<Vectors>('rosters');
const [root, second] = signerSeeds.map((seed) => ed25519.publicKey(unhex(seed)));

const FIELDS = ['accountId', 'version', 'previous', 'signer', 'members', 'vault', 'issuedAt'];
const DEVICE = ['type', 'id', 'signatureKey', 'sealKey', 'addedAt', 'sealedName'];
const RECOVERY = ['type', 'id', 'sealKey', 'kind', 'addedAt'];

const signedParts = (signed: string) => readMap(unhex(signed), 'roster', 'byPrevious', 'bySigner');

describe('rosters', () => {
  it('R1, R2: form a chain of hashes and signatures', () => {
    // Filled inside the loop, which the compiler does not follow.
    let signer = null as Buffer | null;
    let previous: string | null = null;
    for (const [index, vector] of vectors.entries()) {
      const { roster, byPrevious, bySigner } = signedParts(vector.signed);
      const bytes = bytesOf(roster);
      const fields = readMap(bytes, ...FIELDS);
      const own = bytesOf(fields['signer']);
      expect(hex(bytes)).toBe(vector.roster);
      expect(fields['version']).toBe(BigInt(index + 1));
      expect(hex(bytesOf(fields['accountId']))).toBe(accountId);
      expect(fields['previous'] && hex(bytesOf(fields['previous']))).toBe(previous);
      expect(byPrevious && hex(bytesOf(byPrevious))).toBe(vector.byPrevious);
      expect(bySigner && hex(bytesOf(bySigner))).toBe(vector.bySigner);
      const message = (label: string) => labelled(`roster signature by ${label}`, bytes);
      if (signer === null) expect(byPrevious).toBeNull();
      else {
        expect(ed25519.verify(signer, message('the previous signer'), bytesOf(byPrevious))).toBe(true);
      }
      if (signer?.equals(own)) expect(bySigner).toBeNull();
      else expect(ed25519.verify(own, message('its own signer'), bytesOf(bySigner))).toBe(true);
      previous = hex(sha256(labelled('roster hash', bytes)));
      expect(previous).toBe(vector.hash);
      signer = own;
    }
    expect(signer).toEqual(second);
    expect(bytesOf(readMap(unhex(vectors[0]?.roster ?? ''), ...FIELDS)['signer'])).toEqual(root);
  });

  it('R3: list members by ids that are hashes of their keys, in ascending order', () => {
    const known = new Map([
      ...devices.map((device) => [device.id, device.sealKey] as const),
      [recovery.id, recovery.sealKey],
    ]);
    const counts = vectors.map(({ roster }) => {
      const members = arrayOf(readMap(unhex(roster), ...FIELDS)['members']);
      const ids = members.map((member) => {
        const isDevice = mapOf(member, ...(isRecovery(member) ? RECOVERY : DEVICE))['type'] === 'device';
        const fields = mapOf(member, ...(isDevice ? DEVICE : RECOVERY));
        const key = bytesOf(fields[isDevice ? 'signatureKey' : 'sealKey']);
        const id = sha256(labelled(isDevice ? 'device id' : 'recovery id', key)).subarray(0, 16);
        expect(bytesOf(fields['id'])).toEqual(id);
        expect(hex(bytesOf(fields['sealKey']))).toBe(known.get(hex(id)));
        return hex(id);
      });
      expect(ids).toEqual(ids.toSorted());
      return ids.length;
    });
    expect(counts).toEqual([1, 2, 3, 2]);
  });

  it('R5, R9: commit to a vault key, which is new where a member has gone', () => {
    const { vaultKeys } = { vaultKeys: readOwnVectors<Commitments>('vault-keys').commitments };
    for (const { roster, vaultVersion } of vectors) {
      const vault = mapOf(readMap(unhex(roster), ...FIELDS)['vault'], 'version', 'commitment');
      const { vaultKey = '' } = vaultKeys[vaultVersion - 1] ?? {};
      expect(vault['version']).toBe(BigInt(vaultVersion));
      const commitment = sha256(labelled('vault commitment', accountId, octets(vaultVersion, 4), vaultKey));
      expect(bytesOf(vault['commitment'])).toEqual(commitment);
    }
    expect(vectors.map(({ vaultVersion }) => vaultVersion)).toEqual([1, 1, 1, 2]);
  });

  it('R1, R2: that are refused for a signature do not have it, and the others are properly signed', () => {
    for (const { name, after, signed, code } of refused) {
      if (code === 'roster-malformed') {
        expect(() => signedParts(signed), name).toThrow();
        continue;
      }
      const { roster, byPrevious, bySigner } = signedParts(signed);
      const bytes = bytesOf(roster);
      const signer = bytesOf(readMap(bytes, ...FIELDS)['signer']);
      const before = after === null ? null : root;
      const message = (label: string) => labelled(`roster signature by ${label}`, bytes);
      const isSigned =
        (before === null || before === undefined
          ? byPrevious === null
          : byPrevious !== null &&
            ed25519.verify(before, message('the previous signer'), bytesOf(byPrevious))) &&
        (before?.equals(signer)
          ? bySigner === null
          : bySigner !== null && ed25519.verify(signer, message('its own signer'), bytesOf(bySigner)));
      // One that comes again is held against the version that it says it follows, which is its own.
      if (name !== 'version 1 again') expect(isSigned, name).toBe(code !== 'roster-bad-signature');
    }
  });
});

interface Commitments {
  readonly commitments: readonly { readonly vaultKey: string }[];
}

function isRecovery(member: unknown): boolean {
  return typeof member === 'object' && member !== null && 'kind' in member;
}
