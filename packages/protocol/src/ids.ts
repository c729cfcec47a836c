import { fromBase64url, toBase64url } from './codec/index.ts';
import { type Failure, fail, ok, type Result } from './errors.ts';

declare const brand: unique symbol;
interface Brand<Name extends string> {
  readonly [brand]: Name;
}

/** An account: a UUID in lower case, given by the server at sign-up. */
export type AccountId = string & Brand<'AccountId'>;
/** A conversation: a UUID in lower case, chosen by whoever creates it. Its 16 bytes are the MLS group's id. */
export type ConversationId = string & Brand<'ConversationId'>;
/** A session: a UUID in lower case, given by the server at sign-in. Not the session's token. */
export type SessionId = string & Brand<'SessionId'>;
/** A device: base64url of 16 bytes, a truncated hash of its signature key (R3). */
export type DeviceId = string & Brand<'DeviceId'>;
/** A recovery member of a roster: base64url of 16 bytes, a truncated hash of its seal key. */
export type RecoveryId = string & Brand<'RecoveryId'>;
/** A message: base64url of the 32-byte hash over conversation, sender and body. */
export type MessageId = string & Brand<'MessageId'>;
/** Where two devices meet that link: base64url of 16 bytes, derived from their link code. No secret. */
export type RendezvousId = string & Brand<'RendezvousId'>;
/** An item of an account's vault: base64url of 16 bytes, of `singletonItemId` or `namedItemId`. */
export type VaultItemId = string & Brand<'VaultItemId'>;

type HashId = DeviceId | RecoveryId | MessageId | RendezvousId | VaultItemId;

export type IdError = Failure<'invalid-id'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const UUID_BYTES = 16;
export const MEMBER_ID_BYTES = 16;
export const MESSAGE_ID_BYTES = 32;
export const RENDEZVOUS_ID_BYTES = 16;
export const VAULT_ITEM_ID_BYTES = 16;

export const parseAccountId = (text: string): Result<AccountId, IdError> => parseUuid(text, 'account');
export const parseConversationId = (text: string): Result<ConversationId, IdError> =>
  parseUuid(text, 'conversation');
export const parseSessionId = (text: string): Result<SessionId, IdError> => parseUuid(text, 'session');
export const parseDeviceId = (text: string): Result<DeviceId, IdError> =>
  parseHash(text, MEMBER_ID_BYTES, 'device');
export const parseRecoveryId = (text: string): Result<RecoveryId, IdError> =>
  parseHash(text, MEMBER_ID_BYTES, 'recovery');
export const parseMessageId = (text: string): Result<MessageId, IdError> =>
  parseHash(text, MESSAGE_ID_BYTES, 'message');
export const parseRendezvousId = (text: string): Result<RendezvousId, IdError> =>
  parseHash(text, RENDEZVOUS_ID_BYTES, 'rendezvous');
export const parseVaultItemId = (text: string): Result<VaultItemId, IdError> =>
  parseHash(text, VAULT_ITEM_ID_BYTES, 'vault item');

/** @returns 16 bytes. */
export function uuidToBytes(id: AccountId | ConversationId | SessionId): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(UUID_BYTES);
  const digits = id.replaceAll('-', '');
  for (let i = 0; i < UUID_BYTES; i++) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** @param bytes 16 bytes. */
export const accountIdFromBytes = (bytes: Uint8Array): AccountId => uuidFromBytes(bytes);
/** @param bytes 16 bytes. */
export const conversationIdFromBytes = (bytes: Uint8Array): ConversationId => uuidFromBytes(bytes);
/** @param bytes 16 bytes, a truncated hash of the device's signature key. */
export const deviceIdFromBytes = (bytes: Uint8Array): DeviceId => hashFromBytes(bytes, MEMBER_ID_BYTES);
/** @param bytes 16 bytes, a truncated hash of the recovery member's seal key. */
export const recoveryIdFromBytes = (bytes: Uint8Array): RecoveryId => hashFromBytes(bytes, MEMBER_ID_BYTES);
/** @param bytes 32 bytes. */
export const messageIdFromBytes = (bytes: Uint8Array): MessageId => hashFromBytes(bytes, MESSAGE_ID_BYTES);
/** @param bytes 16 bytes, derived from a link code. */
export const rendezvousIdFromBytes = (bytes: Uint8Array): RendezvousId =>
  hashFromBytes(bytes, RENDEZVOUS_ID_BYTES);
/** @param bytes 16 bytes, of `singletonItemId` or `namedItemId`; or as they came. */
export const vaultItemIdFromBytes = (bytes: Uint8Array): VaultItemId =>
  hashFromBytes(bytes, VAULT_ITEM_ID_BYTES);

/** @returns 32 bytes of a message's id, 16 of any other. */
export function hashIdToBytes(id: HashId): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(id);
  if (bytes === null) throw new TypeError('a branded id that is not base64url');
  return bytes;
}

function parseUuid<Id extends AccountId | ConversationId | SessionId>(
  text: string,
  what: string,
): Result<Id, IdError> {
  if (!UUID.test(text)) return fail('invalid-id', `${what} ids are UUIDs in lower case`);
  // The brand exists for the compiler only; the check above is what it stands for.
  return ok(text as Id);
}

function parseHash<Id extends HashId>(text: string, length: number, what: string): Result<Id, IdError> {
  if (fromBase64url(text)?.length !== length) {
    return fail('invalid-id', `${what} ids are base64url of ${length} bytes`);
  }
  // As above.
  return ok(text as Id);
}

function uuidFromBytes<Id extends AccountId | ConversationId>(bytes: Uint8Array): Id {
  if (bytes.length !== UUID_BYTES) throw new RangeError(`a UUID has 16 bytes, not ${bytes.length}`);
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const text = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ].join('-');
  // Any 16 bytes are the bytes of a UUID in this form.
  return text as Id;
}

function hashFromBytes<Id extends HashId>(bytes: Uint8Array, length: number): Id {
  if (bytes.length !== length) throw new RangeError(`an id of ${length} bytes, not ${bytes.length}`);
  // Any bytes of this length are such an id.
  return toBase64url(bytes) as Id;
}
