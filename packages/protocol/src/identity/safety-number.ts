import { fromBase64url, toBase64url } from '../codec/index.ts';
import { equalBytes, iteratedSha512 } from '../crypto/public.ts';
import { type AccountId, uuidToBytes } from '../ids.ts';
import { labels } from '../labels.ts';

const ITERATIONS = 5_200;
const FINGERPRINT_BYTES = 32;
const GROUPS_EACH = 6;
const GROUP_BYTES = 5;

const QR_PREFIX = 'SOTTO-SAFETY:';
const QR_VERSION = 1;

declare const brand: unique symbol;

/** What stands for an account's root identity when people compare: 32 bytes, no secret. */
export type SafetyFingerprint = Uint8Array & { readonly [brand]: 'SafetyFingerprint' };

/** Two accounts, as one of them sees it. */
export interface SafetyPair {
  readonly mine: SafetyFingerprint;
  readonly theirs: SafetyFingerprint;
}

export type SafetyQrVerdict =
  /** Both see the same two identities. */
  | 'match'
  /** A code of other identities than these two, or of these two from the wrong side, such as one's own. */
  | 'mismatch'
  /** Some other QR code. */
  | 'not-a-code'
  /** A code of a version that this one does not know: one of the two apps needs an update. */
  | 'other-version';

/**
 * R31: h₅₂₀₀ cut to its first 32 bytes, where h₀ is 64 zero octets and
 *
 *     hᵢ = SHA-512(label ‖ 0x00 ‖ root (32) ‖ accountId (16) ‖ hᵢ₋₁ (64))
 *
 * It takes some milliseconds, once for each root; it may be kept. The accountId in it makes one search for a
 * look-alike good for one account only.
 *
 * @param account its id and root identity, 32 bytes: a `VerifiedRoster`, or what is kept of one.
 */
export function safetyFingerprint(account: {
  readonly accountId: AccountId;
  readonly root: Uint8Array;
}): SafetyFingerprint {
  const { accountId, root } = account;
  const hash = iteratedSha512(ITERATIONS, labels.safetyNumber, root, uuidToBytes(accountId));
  // The brand says which hash it is, and nothing at run time.
  return hash.slice(0, FINGERPRINT_BYTES) as Uint8Array as SafetyFingerprint;
}

/**
 * R31: sixty digits for the two to read to each other, the same on both sides. Each fingerprint gives six groups of
 * five digits: group k is its bytes 5k to 5k+4 as a big-endian number, modulo 100,000. The half that is less as text
 * comes first.
 *
 * @returns twelve groups of five digits.
 */
export function safetyNumber({ mine, theirs }: SafetyPair): readonly string[] {
  const halves = [digitsOf(mine), digitsOf(theirs)].sort();
  return halves.flatMap((half) => half.split(' '));
}

/**
 * R31, for machines: the prefix `SOTTO-SAFETY:` and base64url of one octet for the version (1), the fingerprint of
 * whoever shows the code, and that of the other, 32 bytes each.
 */
export function safetyQr({ mine, theirs }: SafetyPair): string {
  return QR_PREFIX + toBase64url(Uint8Array.of(QR_VERSION, ...mine, ...theirs));
}

/**
 * R31: whether the code on the other's screen is about the same two identities as ours.
 *
 * @param scanned the text of the code, from anywhere.
 * @param own as this side sees it; what `safetyQr` shows the other.
 */
export function compareSafetyQr(scanned: string, own: SafetyPair): SafetyQrVerdict {
  if (!scanned.startsWith(QR_PREFIX)) return 'not-a-code';
  const bytes = fromBase64url(scanned.slice(QR_PREFIX.length));
  const version = bytes?.[0];
  if (bytes === null || version === undefined) return 'not-a-code';
  if (version !== QR_VERSION) return 'other-version';
  if (bytes.length !== 1 + 2 * FINGERPRINT_BYTES) return 'not-a-code';
  // What is theirs to the one who shows it is ours.
  const expected = Uint8Array.of(...own.theirs, ...own.mine);
  return equalBytes(bytes.subarray(1), expected) ? 'match' : 'mismatch';
}

function digitsOf(fingerprint: SafetyFingerprint): string {
  const groups = Array.from({ length: GROUPS_EACH }, (_, k) => {
    const bytes = fingerprint.subarray(GROUP_BYTES * k, GROUP_BYTES * (k + 1));
    const number = bytes.reduce((sum, octet) => sum * 256 + octet, 0);
    return String(number % 100_000).padStart(5, '0');
  });
  return groups.join(' ');
}
