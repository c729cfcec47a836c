import {
  boolean,
  bytes,
  CodecFault,
  createKeyPackage,
  defineCodec,
  mapped,
  type OwnKeyPackage,
  ownKeyPackageCodec,
  type Self,
  struct,
  toBase64url,
  type VerifiedRoster,
} from '@sotto/protocol';
import type { Clock, Random, Reply, TransportPort } from '../ports/index.ts';
import { type Address, Batch, type RecordStore, type Stretch } from '../store/index.ts';

/** Fewer than this, and more are uploaded, up to the second number (R19). */
const LOW = 20;
const STOCK = 50;
/** With so many a new device can be written to; making them all would keep the first sender waiting. */
const FIRST = 3;
/** A last-resort key package is replaced when it has less than this left, in milliseconds: 45 days. */
const LAST_RESORT_LEFT = 45 * 24 * 3_600_000;

/** A key package with its secrets, and whether the server has said that it has it. */
interface HeldKeyPackage {
  readonly own: OwnKeyPackage;
  readonly uploaded: boolean;
}

const heldCodec = defineCodec<HeldKeyPackage>(
  struct({
    own: mapped(
      bytes({ max: 65_536 }),
      (encoded) => {
        const own = ownKeyPackageCodec.decode(encoded);
        if (!own.ok) throw new CodecFault('invalid-value', own.error.detail);
        return own.value;
      },
      (own) => ownKeyPackageCodec.encode(own),
    ),
    uploaded: boolean,
  }),
  131_072,
);

const everyKeyPackage: Stretch<HeldKeyPackage> = {
  from: 'key-package/',
  to: 'key-package0',
  codec: heldCodec,
};

export function keyPackageAddress({ ref }: Pick<OwnKeyPackage, 'ref'>): Address<HeldKeyPackage> {
  return { key: `key-package/${toBase64url(ref)}`, codec: heldCodec };
}

/** The key packages that welcomes may still name. */
export async function ownKeyPackages(records: RecordStore): Promise<readonly OwnKeyPackage[]> {
  const all = (await heldKeyPackages(records)).map(({ own }) => own);
  // The last resort comes last: the others are what senders use first.
  return all.toSorted((a, b) => Number(a.lastResort) - Number(b.lastResort));
}

async function heldKeyPackages(records: RecordStore): Promise<readonly HeldKeyPackage[]> {
  return (await records.list(everyKeyPackage)).map(({ value }) => value);
}

export interface StockKeeper {
  readonly records: RecordStore;
  readonly transport: TransportPort;
  readonly clock: Clock;
  readonly random: Random;
  readonly self: Self;
}

/**
 * Sees to it that others can add this device while it is away (R19), and throws out what nobody can use any more.
 * The secrets are stored before the packages leave.
 *
 * @param available how many unused ones the server has.
 */
export async function stockKeyPackages(
  keeper: StockKeeper,
  roster: VerifiedRoster,
  available: number,
): Stocked {
  if (available > 0) return await stockUpTo(STOCK, keeper, roster, available);
  const first = await stockUpTo(FIRST, keeper, roster, 0);
  return first.ok ? await stockUpTo(STOCK, keeper, roster, FIRST) : first;
}

type Stocked = Reply<void, { readonly code: 'key-package-rejected' }>;

async function stockUpTo(
  goal: number,
  keeper: StockKeeper,
  roster: VerifiedRoster,
  available: number,
): Stocked {
  const { records, transport, clock } = keeper;
  const now = clock.now();
  const batch = new Batch();
  const held = await heldKeyPackages(records);
  for (const { own } of held) if (own.notAfter < now) batch.delete(keyPackageAddress(own));
  const good = held.filter(({ own }) => own.notAfter >= now);
  // Of those that no answer came for, nobody knows whether the server has them: they go again.
  const waiting = good.filter(({ uploaded }) => !uploaded).map(({ own }) => own);
  const needsLastResort = !good.some(({ own }) => own.lastResort && own.notAfter - now > LAST_RESORT_LEFT);
  const single = Math.max(0, available + waiting.length < LOW ? goal - available - waiting.length : 0);
  const fresh = await makeKeyPackages(keeper, roster, single, needsLastResort);
  for (const own of fresh) batch.put(keyPackageAddress(own), { own, uploaded: false });
  await records.write(batch);
  const leaving = [...waiting, ...fresh];
  if (leaving.length === 0) return { ok: true, value: undefined };
  const uploaded = await transport.uploadKeyPackages(
    leaving.filter(({ lastResort }) => !lastResort).map(({ keyPackage }) => keyPackage),
    leaving.findLast(({ lastResort }) => lastResort)?.keyPackage ?? null,
  );
  // Refused, as those are that the server has already: it counts what it has, and the next look at it decides.
  if (!uploaded.ok && uploaded.error.code !== 'key-package-rejected') return uploaded;
  const settled = new Batch();
  for (const own of leaving) settled.put(keyPackageAddress(own), { own, uploaded: true });
  await records.write(settled);
  return uploaded.ok ? { ok: true, value: undefined } : uploaded;
}

async function makeKeyPackages(
  { self, random, clock }: StockKeeper,
  roster: VerifiedRoster,
  single: number,
  withLastResort: boolean,
): Promise<readonly OwnKeyPackage[]> {
  const fresh: OwnKeyPackage[] = [];
  for (let i = 0; i < single + Number(withLastResort); i += 1) {
    const request = { self, roster, random, now: clock.now(), lastResort: i === single };
    const made = await createKeyPackage(request);
    if (!made.ok) throw new TypeError(`a key package of our own is refused: ${made.error.code}`);
    fresh.push(made.value);
  }
  return fresh;
}
