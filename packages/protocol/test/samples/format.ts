import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromBase64url, toBase64url } from '../../src/codec/index.ts';
import type { AccountId, ConversationId, DeviceId, MessageId } from '../../src/ids.ts';

/**
 * What a device of one version had in its store, and what its peer sent next. Byte strings are base64url. A file of
 * samples is never written again: a new stored form gets a new file, and the old ones must keep opening.
 */
export interface Samples {
  /** Signed rosters of the sender, oldest first. */
  readonly rosters: readonly string[];
  /** The receiver's own signed roster. */
  readonly ownRosters: readonly string[];
  /** The receiver's pin of the sender, as it was at the sender's first roster. */
  readonly pin: string;
  /** The receiver's state. */
  readonly conversation: string;
  /** The receiver's signature seed, for the device that the state is of. */
  readonly seed: string;
  /** The next messages, in order. */
  readonly messages: readonly {
    readonly transport: string;
    readonly body: string;
    readonly messageKey: string;
    readonly text: string;
  }[];
  /** A commit after the messages, and what everybody's epoch authenticator is then. */
  readonly commit: string;
  readonly authenticator: string;
  /** A key package with its secrets. */
  readonly keyPackage: string;
  /** When all of it was made: milliseconds since 1970, UTC. */
  readonly now: number;
}

/**
 * What links and the vault of one version put on the wire and into the store of the server: what a device wrote, and
 * what its account can open it with. The account has rotated once, so that there is an older vault key.
 */
export interface AccountSamples {
  /** Signed rosters, oldest first. The newest one lists the device that was linked. */
  readonly rosters: readonly string[];
  /** The link code as it is shown, and what it is filed under. */
  readonly code: string;
  readonly codeQr: string;
  readonly rendezvous: string;
  readonly offer: string;
  readonly offeredName: string;
  readonly answer: string;
  /** The linked device's seal key: X-Wing's seed. */
  readonly sealSecret: string;
  /** The newest vault key, sealed to the linked device. */
  readonly sealedVaultKey: string;
  /** Sealed items; `content` is what is in them. */
  readonly items: readonly {
    readonly item: string;
    readonly content: string;
    readonly sealedUnder: 'current' | 'older';
  }[];
  readonly listing: string;
  /** Of another account, for a safety number. */
  readonly peerRoster: string;
  /** Twelve groups, and the code that the peer shows. */
  readonly safetyNumber: readonly string[];
  readonly safetyQr: string;
}

/** What an account keeps of what was said, and of what it has deleted. Bytes as base64url. */
export interface ArchiveSamples {
  readonly roster: string;
  readonly vaultKey: string;
  readonly conversationId: ConversationId;
  readonly participants: readonly AccountId[];
  readonly senderDeviceId: DeviceId;
  readonly messages: readonly {
    readonly messageId: MessageId;
    readonly seq: number;
    readonly body: string;
    readonly sealed: string;
    readonly content: string;
  }[];
  readonly deleted: string;
}

type AnySamples = Samples | AccountSamples | ArchiveSamples;

const fileOf = (name: string): string => fileURLToPath(new URL(`${name}.json`, import.meta.url));

export function readSamples<Kind extends AnySamples>(name: string): Kind {
  // Written by `writeSamples`, and read by a test that fails if it is anything else.
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Kind;
}

export function writeSamples(name: string, samples: AnySamples): void {
  if (existsSync(fileOf(name))) throw new Error(`${name} exists, and samples are never written again`);
  writeFileSync(fileOf(name), `${JSON.stringify(samples, null, 2)}\n`);
}

export const text = toBase64url;

export function bytes(encoded: string): Uint8Array {
  const decoded = fromBase64url(encoded);
  if (decoded === null) throw new Error('not base64url');
  return decoded;
}
