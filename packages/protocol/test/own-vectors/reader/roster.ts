/** Rosters as section 5 of the whitepaper has them, read and verified after that page alone. */
import { hex, labelled } from './bytes.ts';
import { arrayOf, bytesOf, mapOf, readMap, type Value } from './cbor.ts';
import { ed25519, sha256 } from './primitives.ts';

interface Member {
  readonly kind: string;
  readonly id: string;
  readonly addedAt: bigint;
  /** Device: signature key and seal key. Recovery member: seal key. */
  readonly keys: readonly string[];
}

export interface ReadRoster {
  readonly bytes: Buffer;
  readonly accountId: string;
  readonly version: bigint;
  readonly previous: string | null;
  readonly signer: Buffer;
  readonly members: readonly Member[];
  readonly vault: { readonly version: bigint; readonly commitment: string };
  readonly issuedAt: bigint;
  readonly byPrevious: Buffer | null;
  readonly bySigner: Buffer | null;
}

export const hashOf = ({ bytes }: ReadRoster): string => hex(sha256(labelled('roster hash', bytes)));

/** @throws for what is no roster. */
export function readRoster(signed: Uint8Array): ReadRoster {
  const { roster, byPrevious, bySigner } = readMap(signed, 'roster', 'byPrevious', 'bySigner');
  const bytes = bytesOf(roster);
  const fields = readMap(
    bytes,
    ...['accountId', 'version', 'previous', 'signer', 'members', 'vault', 'issuedAt'],
  );
  const vault = mapOf(fields['vault'], 'version', 'commitment');
  return {
    bytes,
    accountId: sized(fields['accountId'], 16),
    version: number(fields['version'], 1n, 10_000n),
    previous: fields['previous'] === null ? null : sized(fields['previous'], 32),
    signer: Buffer.from(sized(fields['signer'], 32), 'hex'),
    members: arrayOf(fields['members']).map(readMember),
    vault: { version: number(vault['version'], 1n, 10_000n), commitment: sized(vault['commitment'], 32) },
    issuedAt: number(fields['issuedAt']),
    byPrevious: byPrevious === null ? null : Buffer.from(sized(byPrevious, 64), 'hex'),
    bySigner: bySigner === null ? null : Buffer.from(sized(bySigner, 64), 'hex'),
  };
}

function readMember(member: Value): Member {
  const isDevice = (member as { readonly type?: Value } | null)?.type === 'device';
  const names = isDevice ? ['signatureKey', 'sealedName'] : ['kind'];
  const fields = mapOf(member, 'type', 'id', 'sealKey', 'addedAt', ...names);
  const kind = isDevice ? 'device' : fields['kind'];
  if (kind !== 'device' && (fields['type'] !== 'recovery' || (kind !== 'code' && kind !== 'passkey'))) {
    throw new Error('no kind of member');
  }
  if (isDevice && bytesOf(fields['sealedName']).length > 105) throw new Error('a name that is too long');
  const keys = isDevice ? [sized(fields['signatureKey'], 32)] : [];
  return {
    kind,
    id: sized(fields['id'], 16),
    addedAt: number(fields['addedAt']),
    keys: [...keys, sized(fields['sealKey'], 1_216)],
  };
}

/** The steps of section 5.2, in their order. @returns the first fault; null for the roster that follows. */
export function faultOf(
  next: ReadRoster,
  before: ReadRoster | null,
  expected: { readonly accountId: string; readonly root: string },
): string | null {
  if (next.accountId !== expected.accountId) return 'roster-wrong-account';
  if (next.version !== (before?.version ?? 0n) + 1n) return 'roster-wrong-version';
  if (before === null && hex(next.signer) !== expected.root) return 'roster-wrong-root';
  if (next.previous !== (before === null ? null : hashOf(before))) return 'roster-wrong-previous';
  if (!isSigned(next, before)) return 'roster-bad-signature';
  return faultOfMembers(next) ?? (before === null ? faultOfFirst(next) : faultOfChange(next, before));
}

function isSigned({ bytes, signer, byPrevious, bySigner }: ReadRoster, before: ReadRoster | null): boolean {
  const verify = (key: Buffer, who: string, signature: Buffer) =>
    ed25519.verify(key, labelled(`roster signature by ${who}`, bytes), signature);
  const isNew = before === null || !before.signer.equals(signer);
  if ((byPrevious !== null) !== (before !== null) || (bySigner !== null) !== isNew) return false;
  return (
    (before === null || byPrevious === null || verify(before.signer, 'the previous signer', byPrevious)) &&
    (bySigner === null || verify(signer, 'its own signer', bySigner))
  );
}

function faultOfMembers({ version, members, signer, issuedAt }: ReadRoster): string | null {
  const devices = members.filter(({ kind }) => kind === 'device').length;
  if (devices > 10 || members.length - devices > 5) return 'roster-wrong-member-count';
  if (version === 1n && devices === 0) return 'roster-wrong-member-count';
  const used = new Set([hex(signer)]);
  for (const [index, { kind, id, keys, addedAt }] of members.entries()) {
    const label = kind === 'device' ? 'device id' : 'recovery id';
    if (id !== hex(sha256(labelled(label, keys[0] ?? ''))).slice(0, 32)) return 'roster-wrong-member-id';
    if (id <= (members[index - 1]?.id ?? '')) return 'roster-members-not-canonical';
    if (addedAt > issuedAt) return 'roster-wrong-time';
    for (const key of keys) {
      if (used.has(key)) return 'roster-members-not-canonical';
      used.add(key);
    }
  }
  return null;
}

const faultOfFirst = ({ vault }: ReadRoster) => (vault.version === 1n ? null : 'roster-wrong-vault');

function faultOfChange(next: ReadRoster, before: ReadRoster): string | null {
  const step = next.vault.version - before.vault.version;
  const isNewCommitment = next.vault.commitment !== before.vault.commitment;
  if ((step !== 0n && step !== 1n) || isNewCommitment !== (step === 1n)) return 'roster-wrong-vault';
  const isRotation = step === 1n;
  if (next.signer.equals(before.signer) === isRotation) return 'roster-rotation-required';
  const staying = new Map(next.members.map((member) => [member.id, member]));
  if (!isRotation && before.members.some(({ id }) => !staying.has(id))) return 'roster-rotation-required';
  for (const { id, kind, addedAt, keys } of before.members) {
    const after = staying.get(id);
    if (after === undefined) continue;
    const isSame = after.kind === kind && after.addedAt === addedAt && after.keys.join() === keys.join();
    if (!isSame) return 'roster-member-changed';
  }
  return next.issuedAt < before.issuedAt ? 'roster-wrong-time' : null;
}

function sized(value: Value | undefined, length: number): string {
  const bytes = bytesOf(value);
  if (bytes.length !== length) throw new Error(`${bytes.length} bytes, not ${length}`);
  return hex(bytes);
}

function number(value: Value | undefined, min = 0n, max = 2n ** 53n - 1n): bigint {
  if (typeof value !== 'bigint' || value < min || value > max) throw new Error('a number out of bounds');
  return value;
}
