/** Rosters as a server can make them, which has nobody's signer. */
import { randomBytes } from 'node:crypto';
import { signLabelled } from '../../packages/protocol/src/crypto/index.ts';
import { rosterCodec } from '../../packages/protocol/src/identity/roster.ts';
import {
  createFirstRoster,
  type DeviceMember,
  deviceMember,
  encodeSignedRoster,
  generateDeviceKeys,
  labels,
  type Member,
  parseAccountId,
  parseSignedRoster,
  rosterHash,
  type SignedRoster,
  signerFromSeed,
} from '../../packages/protocol/src/index.ts';

/** @param newest in base64url, as the result. */
export async function withDeviceAdded(newest: string): Promise<string> {
  const { roster, rosterBytes } = parsed(newest);
  const members = [...roster.members, spy()].toSorted((a, b) =>
    // The order that rosters want: by the bytes of the ids, so that nothing but the signature is wrong.
    Buffer.compare(Buffer.from(a.id, 'base64url'), Buffer.from(b.id, 'base64url')),
  );
  const next = {
    ...roster,
    version: roster.version + 1,
    previous: rosterHash(rosterBytes),
    members,
    issuedAt: Date.now(),
  };
  const bytes = rosterCodec.encode(next);
  const byPrevious = await signLabelled(signerFromSeed(randomBytes(32)), labels.rosterByPrevious, bytes);
  return text({ roster: next, rosterBytes: bytes, byPrevious, bySigner: null });
}

/**
 * A whole identity for somebody else's account, properly signed. @param others members beside a device.
 * @returns its first roster, in base64url.
 */
export async function identityFor(accountId: string, others: readonly Member[] = []): Promise<string> {
  const account = parseAccountId(accountId);
  if (!account.ok) throw new Error('not an account id');
  const roster = await createFirstRoster({
    accountId: account.value,
    root: signerFromSeed(randomBytes(32)),
    members: [spy(), ...others],
    vaultCommitment: randomBytes(32),
    now: Date.now(),
  });
  if (!roster.ok) throw new Error(roster.error.code);
  return Buffer.from(roster.value.bytes).toString('base64url');
}

export function spy(): DeviceMember {
  return deviceMember(
    generateDeviceKeys((length) => new Uint8Array(randomBytes(length))),
    new Uint8Array(),
    Date.now(),
  );
}

function parsed(bytes: string): SignedRoster {
  const signed = parseSignedRoster(Buffer.from(bytes, 'base64url'));
  if (!signed.ok) throw new Error(signed.error.code);
  return signed.value;
}

function text(signed: SignedRoster): string {
  return Buffer.from(encodeSignedRoster(signed)).toString('base64url');
}
