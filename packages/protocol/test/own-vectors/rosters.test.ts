import { describe, expect, it } from 'vitest';
import type { makeRosters } from './make/rosters.ts';
import { hex, labelled, octets, unhex } from './reader/bytes.ts';
import { readOwnVectors } from './reader/file.ts';
import { ed25519, sha256, xWing } from './reader/primitives.ts';
import { faultOf, hashOf, type ReadRoster, readRoster } from './reader/roster.ts';

type Vectors = Awaited<ReturnType<typeof makeRosters>>;
const { accountId, signerSeeds, devices, recovery, vectors, refused } = readOwnVectors<Vectors>('rosters');
const [root = '', second = ''] = signerSeeds.map((seed) => hex(ed25519.publicKey(unhex(seed))));
const expected = { accountId, root };

describe('rosters', () => {
  const chain = vectors.map(({ signed }) => readRoster(unhex(signed)));

  it('R1 to R5: follow from each other', () => {
    let before: ReadRoster | null = null;
    for (const [index, roster] of chain.entries()) {
      expect(faultOf(roster, before, expected)).toBeNull();
      expect(hex(roster.bytes)).toBe(vectors[index]?.roster);
      expect(hashOf(roster)).toBe(vectors[index]?.hash);
      expect(roster.byPrevious && hex(roster.byPrevious)).toBe(vectors[index]?.byPrevious);
      expect(roster.bySigner && hex(roster.bySigner)).toBe(vectors[index]?.bySigner);
      before = roster;
    }
    expect(chain.map(({ signer }) => hex(signer))).toEqual([root, root, root, second]);
    expect(chain.map(({ members }) => members.length)).toEqual([1, 2, 3, 2]);
  });

  it('R3: list the members whose keys are given', () => {
    const keys = new Map(devices.map(({ id, signatureKey, sealKey }) => [id, [signatureKey, sealKey]]));
    keys.set(recovery.id, [recovery.sealKey]);
    for (const { members } of chain)
      for (const { id, keys: listed } of members) expect(listed).toEqual(keys.get(id));
    for (const device of devices) {
      expect(hex(ed25519.publicKey(unhex(device.signatureSeed)))).toBe(device.signatureKey);
      expect(hex(xWing(unhex(device.sealSeed)).publicKey)).toBe(device.sealKey);
    }
  });

  it('R9: commit to the vault keys', () => {
    const { commitments } = readOwnVectors<Commitments>('vault-keys');
    for (const { vault } of chain) {
      const { vaultKey = '' } = commitments[Number(vault.version) - 1] ?? {};
      const parts = [accountId, octets(vault.version, 4), vaultKey];
      expect(vault.commitment).toBe(hex(sha256(labelled('vault commitment', ...parts))));
    }
    expect(chain.map(({ vault }) => vault.version)).toEqual([1n, 1n, 1n, 2n]);
  });

  it.each(refused)('with $name are refused with $code', ({ after, signed, code }) => {
    const before = after === null ? null : (chain[after - 1] ?? null);
    if (code === 'roster-malformed') expect(() => readRoster(unhex(signed))).toThrow();
    else expect(faultOf(readRoster(unhex(signed)), before, expected)).toBe(code);
  });

  it('are refused in every way that there is, but one of another root', () => {
    const codes = new Set(refused.map(({ code }) => code));
    expect([...codes].toSorted()).toEqual(CODES);
  });
});

/** All of section 5.2, without `roster-wrong-root`, which is about what is expected. */
const CODES = [
  'roster-bad-signature',
  'roster-malformed',
  'roster-member-changed',
  'roster-members-not-canonical',
  'roster-rotation-required',
  'roster-wrong-account',
  'roster-wrong-member-count',
  'roster-wrong-member-id',
  'roster-wrong-previous',
  'roster-wrong-time',
  'roster-wrong-vault',
  'roster-wrong-version',
];

interface Commitments {
  readonly commitments: readonly { readonly vaultKey: string }[];
}
