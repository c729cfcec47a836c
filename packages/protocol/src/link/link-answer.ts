import { bytes, defineCodec, type SchemaType, struct, uint } from '../codec/index.ts';
import { equalBytes, SIGNATURE_KEY_BYTES } from '../crypto/index.ts';
import { fail, ok, type Result } from '../errors.ts';
import { accountIdSchema, deviceIdSchema } from '../id-schemas.ts';
import { deviceOf, HASH_BYTES, type Roster, type VerifiedRoster } from '../identity/index.ts';
import type { AccountId, DeviceId } from '../ids.ts';
import { labels } from '../labels.ts';
import { limits } from '../limits.ts';
import { authenticate, readAuthentic } from './authentic.ts';
import type { LinkCode } from './link-code.ts';
import type { LinkError } from './link-error.ts';
import { answerKeyOf } from './link-keys.ts';
import type { VerifiedLinkOffer } from './link-offer.ts';

/** The new device, as it knows itself. */
export interface LinkingDevice {
  readonly accountId: AccountId;
  readonly deviceId: DeviceId;
  /** X-Wing, 1216 bytes. */
  readonly sealKey: Uint8Array;
}

const answerSchema = struct({
  accountId: accountIdSchema,
  deviceId: deviceIdSchema,
  /** The account's root identity, 32 bytes. */
  root: bytes(SIGNATURE_KEY_BYTES),
  /** The roster that first lists the device; its hash has 32 bytes. */
  rosterVersion: uint({ min: 1, max: limits.rosterVersions }),
  rosterHash: bytes(HASH_BYTES),
  /** Of the vault as the approving device knows it (R12), 32 bytes; see `vaultDigest`. */
  vaultDigest: bytes(HASH_BYTES),
});

declare const verified: unique symbol;

/** What a member of the account says of it to the new device. Made by `verifyLinkAnswer` only. */
export type VerifiedLinkAnswer = SchemaType<typeof answerSchema> & { readonly [verified]: true };

const answerCodec = defineCodec(answerSchema, limits.linkAnswerBytes);

/**
 * What the approving device leaves for the new one, once the server has the roster: a MAC under the code, 32 bytes, and
 * CBOR of what the new device must hold the server to.
 *
 * @param roster lists the device with the keys of its offer; any other is refused.
 * @param vaultDigest 32 bytes; see `vaultDigest`.
 */
export function makeLinkAnswer(
  code: LinkCode,
  offer: VerifiedLinkOffer,
  roster: VerifiedRoster,
  vaultDigest: Uint8Array,
): Result<Uint8Array, LinkError> {
  const { accountId, deviceId } = offer;
  if (!lists(roster, offer)) return fail('link-wrong-roster', 'it does not list the device with its keys');
  const { root, version, hash } = roster;
  const answer = { accountId, deviceId, root, rosterVersion: version, rosterHash: hash, vaultDigest };
  const key = answerKeyOf(code, accountId);
  return ok(authenticate(key, labels.linkAnswer, answerCodec.encode(answer)));
}

/** What the new device does with an answer. Nothing is decoded before the MAC is right. */
export function verifyLinkAnswer(
  code: LinkCode,
  self: LinkingDevice,
  answer: Uint8Array,
): Result<VerifiedLinkAnswer, LinkError> {
  if (answer.length > limits.linkAnswerBytes) return fail('link-malformed', `${answer.length} bytes`);
  const body = readAuthentic(answerKeyOf(code, self.accountId), labels.linkAnswer, answer);
  if (body === null) return fail('link-not-authentic', 'not made under this code');
  const decoded = answerCodec.decode(body);
  if (!decoded.ok) return fail('link-malformed', decoded.error.detail);
  const { accountId, deviceId } = decoded.value;
  if (accountId !== self.accountId) return fail('link-wrong-account', 'an answer about another account');
  if (deviceId !== self.deviceId) return fail('link-wrong-device', 'an answer to another device');
  // The brand has no value at run time.
  return ok(decoded.value as VerifiedLinkAnswer);
}

/** Whether a roster lists a device with its keys: the id binds the signature key (R3). */
export function lists(roster: Roster, device: LinkingDevice): boolean {
  if (roster.accountId !== device.accountId) return false;
  const listed = deviceOf(roster, device.deviceId);
  return listed !== undefined && equalBytes(listed.sealKey, device.sealKey);
}
