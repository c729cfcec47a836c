import type { HistoryPolicy } from './conversation.ts';
import type { Person, Trust } from './people.ts';
import type { NetworkFailure } from './result.ts';

/** The number that two people compare (R31). */
export interface SafetyNumber {
  /** Twelve groups of five digits. */
  readonly groups: readonly string[];
  /** Text for a QR code. */
  readonly qr: string;
  readonly trust: Trust;
  /** When it was marked as verified, ms since the epoch; null when it is not. */
  readonly verifiedAt: number | null;
}

/** What a scanned code says. */
export type SafetyComparison = 'match' | 'mismatch' | 'not-a-code' | 'other-version';

export type TrustFailure =
  | NetworkFailure
  | { readonly code: 'not-found' }
  /** They have no device yet, and so no identity. */
  | { readonly code: 'no-identity' }
  /** Nothing is there to be accepted, or it is another one than was shown. */
  | { readonly code: 'no-change' }
  | { readonly code: 'not-ready' };

/** Who can read a conversation (C6). */
export interface Readers {
  readonly security: 'regular' | 'encrypted';
  /** MLS epoch; null for a regular one. */
  readonly epoch: number | null;
  /** Whether devices keep messages for later (R27); null for a regular one. */
  readonly historyPolicy: HistoryPolicy | null;
  /** Everybody who takes part, oneself first. */
  readonly people: readonly Reader[];
}

export interface Reader {
  readonly person: Person;
  readonly yourself: boolean;
  /** Null for oneself, and in a regular conversation. */
  readonly trust: Trust | null;
  /** Its devices: those that have the keys now, and those that are of the roster and about to join. */
  readonly devices: readonly ReaderDevice[];
}

export interface ReaderDevice {
  readonly deviceId: string;
  /** Of one's own devices only; null of others' and when it cannot be read. */
  readonly name: string | null;
  readonly current: boolean;
  /** As the roster says, ms since the epoch; null for a device that is not of the roster any more. */
  readonly addedAt: number | null;
  /** `member`: has the keys. `joining`: of the roster, without a leaf. `leaving`: its leaf goes before the next message. */
  readonly standing: 'member' | 'joining' | 'leaving';
}
