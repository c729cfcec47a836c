import {
  deviceOf,
  devicesOf,
  type LinkCode,
  limits,
  parseLinkCode,
  parseLinkQr,
  rendezvousOf,
  type VerifiedLinkOffer,
  verifyLinkOffer,
  wipe,
} from '@sotto/protocol';
import type { LinkRequest, ReadLinkFailure, Result } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { networkFailureOf } from '../ports/index.ts';

/** What the QR codes of all versions of the protocol begin with. */
const ANY_QR = /^SOTTO-LINK/i;

/** An offer that was read and is not answered yet. In memory only, and no longer than its code is good for. */
export interface ReadOffer {
  readonly code: LinkCode;
  readonly offer: VerifiedLinkOffer;
  /** Ms since 1970. */
  readonly readAt: number;
}

const offers = new WeakMap<EngineContext, ReadOffer>();

/** What a code stands for: the device that shows it, if it was its offer that was found. Nothing is approved yet. */
export function readLink(
  context: EngineContext,
  text: string,
): Promise<Result<LinkRequest, ReadLinkFailure>> {
  // The code of an approval that is going on must not be forgotten under it.
  return context.writers.run('link', () => read(context, text));
}

async function read(context: EngineContext, text: string): Promise<Result<LinkRequest, ReadLinkFailure>> {
  forgetOffer(context);
  const { self, people, transport, clock } = context;
  const trimmed = text.trim();
  const isQr = ANY_QR.test(trimmed);
  const code = isQr ? parseLinkQr(trimmed.toUpperCase()) : parseLinkCode(trimmed);
  if (!code.ok) return failed(isQr && !/^SOTTO-LINK:/i.test(trimmed) ? 'other-version' : 'not-a-code');
  const found = await transport.linkOffer(rendezvousOf(code.value, self.accountId));
  if (!found.ok) return { ok: false, error: networkFailureOf(found.error) };
  if (found.value === null) return failed('nothing-waits');
  const offer = verifyLinkOffer(code.value, self.accountId, found.value);
  if (!offer.ok) return failed('link-not-authentic');
  const roster = people.rosterOf(self.accountId);
  const isNew = roster !== undefined && deviceOf(roster, offer.value.deviceId) === undefined;
  if (isNew && devicesOf(roster).length >= limits.devicesPerAccount) return failed('too-many-devices');
  offers.set(context, { code: code.value, offer: offer.value, readAt: clock.now() });
  return { ok: true, value: { deviceId: offer.value.deviceId, name: offer.value.name } };
}

/** The offer that was read last, if it is of that device and not too old. */
export function offerOf(context: EngineContext, deviceId: string): ReadOffer | null {
  const read = offers.get(context);
  if (read === undefined || read.offer.deviceId !== deviceId) return null;
  return context.clock.now() - read.readAt < limits.linkLifetime ? read : null;
}

/** A code is good once. */
export function forgetOffer(context: EngineContext): void {
  const read = offers.get(context);
  if (read !== undefined) wipe(read.code.bytes);
  offers.delete(context);
}

function failed<const Code extends Exclude<ReadLinkFailure['code'], 'rate-limited' | 'server-failed'>>(
  code: Code,
) {
  return { ok: false, error: { code } } as const;
}
