/** Every path into an account, tried with what the attacker has. Nothing in it asks a server. */
import { hashToken } from '../../apps/server/src/modules/session/session-token.ts';
import {
  type AccountId,
  createLinkCode,
  type LinkCode,
  rendezvousOf,
  verifyLinkOffer,
} from '../../packages/protocol/src/index.ts';
import { type Candidates, candidatesOf, valuesOf } from './candidates.ts';
import { guessPassword } from './guessing.ts';
import { type Haul, rows, sentAs, storedAs } from './haul.ts';
import { locksOf } from './locks.ts';
import type { PathRow } from './path-row.ts';
import { recoveryPath } from './recovery-paths.ts';

/**
 * @param words passwords to try, on every account.
 * @param values what keys are looked for in; all of `valuesOf(haul)`, unless a test has something else in mind.
 */
export async function tryEveryPath(
  haul: Haul,
  words: readonly string[],
  values: readonly Uint8Array[] = valuesOf(haul),
): Promise<readonly PathRow[]> {
  const passwords = await passwordPath(haul, words);
  const candidates = candidatesOf([...values, ...passwords.secrets]);
  return [
    passwords.row,
    sessionPath(haul),
    linkPath(haul, candidates),
    await recoveryPath(haul, 'code', candidates),
    await recoveryPath(haul, 'passkey', candidates),
    ...(await lockPaths(haul, candidates)),
  ];
}

/** The bits at the end of the easiest path to what people wrote. */
export function leastBits(paths: readonly PathRow[]): number {
  const bits = paths.flatMap((path) => (path.leadsToContent && path.bits !== null ? [path.bits] : []));
  return Math.min(...bits);
}

async function passwordPath(haul: Haul, words: readonly string[]) {
  const secrets: Uint8Array[] = [];
  const found: string[] = [];
  const rates: number[] = [];
  for (const account of haul.accounts) {
    const guessed = await guessPassword(haul, account, words);
    rates.push(guessed.perSecond);
    if (guessed.found === null) continue;
    found.push(`the password of @${account.handle}`);
    secrets.push(...guessed.found.secrets);
  }
  const perSecond = rates.length === 0 ? 0 : rates.reduce((a, b) => a + b) / rates.length;
  const row: PathRow = {
    path: 'password (OPAQUE)',
    has: `the server's setup, ${haul.accounts.length} registration records`,
    tried: `${words.length} passwords for each, offline, ${perSecond.toFixed(1)} a second on this machine`,
    // A password is no content: what it leads to is tried on everything below.
    opened: [],
    gives: `${found.length === 0 ? 'no password found' : found.join(', ')}; one would give a sign-in, whose keys are in no list of devices`,
    bits: null,
    leadsToContent: false,
  };
  return { row, secrets };
}

function sessionPath(haul: Haul): PathRow {
  const tokens = new Set(
    haul.traffic.flatMap(({ name, text }) =>
      name === 'token' ? text : (/^bearer (.*)$/i.exec(text)?.[1] ?? []),
    ),
  );
  const hashes = storedAs(haul, 'session', 'token_hash').map(hex);
  const alive = [...tokens].filter((token) => hashes.includes(hex(hashToken(token) ?? Uint8Array.of())));
  const [some = ''] = tokens;
  return {
    path: 'session tokens',
    has: `${tokens.size} tokens in the traffic, ${hashes.length} hashes`,
    tried: `each token on each hash: ${alive.length} are of sessions that last`,
    opened: [],
    gives: 'what the server says to that session, which is what the attacker has',
    bits: Buffer.from(some, 'base64url').length * 8,
    leadsToContent: false,
  };
}

/** As long as a code says that it is. */
const LINK_CODE_BYTES = codeOf(new Uint8Array(64)).bytes.length;

/** A code is worth something for ten minutes; afterwards it still authenticates what was left under it. */
function linkPath(haul: Haul, candidates: Candidates): PathRow {
  const keys = [...candidates.short, ...candidates.keys].filter(({ length }) => length >= LINK_CODE_BYTES);
  const seen = rendezvousSeen(haul);
  const opened: string[] = [];
  for (const key of keys) {
    const code = codeOf(key);
    for (const { accountId } of haul.accounts) {
      if (seen.has(rendezvousOf(code, accountId))) opened.push(...withLinkCode(haul, code, accountId));
    }
  }
  return {
    path: 'link codes',
    has: `${seen.size} places that are made from codes, ${offersOf(haul).length} offers with a MAC under one`,
    tried: `${keys.length} keys as codes`,
    opened,
    gives: 'with a code: the name of the device that was linked; whatever else is in its offer is public',
    bits: LINK_CODE_BYTES * 8,
    leadsToContent: false,
  };
}

export function rendezvousSeen(haul: Haul): ReadonlySet<string> {
  return new Set([
    ...haul.traffic.filter(({ name }) => name === 'rendezvous').map(({ text }) => text),
    ...rows(haul.tables, 'link_offer').map((row) => String(row['rendezvous'])),
  ]);
}

function offersOf(haul: Haul): readonly Uint8Array[] {
  return [...storedAs(haul, 'link_offer', 'offer'), ...sentAs(haul, 'offer', 'linkOffer')];
}

/** @param bytes of which the first ten count. */
export function codeOf(bytes: Uint8Array): LinkCode {
  return createLinkCode((length) => Uint8Array.from(bytes.subarray(0, length)));
}

/** Everything that opens with a link code in hand: what its offers say besides public keys. */
function withLinkCode(haul: Haul, code: LinkCode, accountId: AccountId): readonly string[] {
  return offersOf(haul).flatMap((offer) => {
    const verified = verifyLinkOffer(code, accountId, offer);
    return verified.ok ? [`device name ${verified.value.name}`] : [];
  });
}

async function lockPaths(haul: Haul, candidates: Candidates): Promise<readonly PathRow[]> {
  const paths: PathRow[] = [];
  for (const { path, has, bits, pick } of locksOf(haul)) {
    const { tried, opened } = await pick(candidates);
    paths.push({
      path,
      has,
      tried: `${tried} keys: whatever in the haul has the length of one`,
      opened,
      gives: '',
      bits,
      leadsToContent: !path.startsWith('keys that sign'),
    });
  }
  return paths;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
