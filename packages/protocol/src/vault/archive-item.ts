import { bytes, type Codec, defineCodec, struct, uint } from '../codec/index.ts';
import { type Random, wipe } from '../crypto/index.ts';
import { sha256 } from '../crypto/public.ts';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import { accountIdSchema, conversationIdSchema, deviceIdSchema, messageIdSchema } from '../id-schemas.ts';
import {
  type AccountId,
  type ConversationId,
  type DeviceId,
  hashIdToBytes,
  type MessageId,
  uuidToBytes,
  VAULT_ITEM_ID_BYTES,
  type VaultItemId,
  vaultItemIdFromBytes,
} from '../ids.ts';
import { labels } from '../labels.ts';
import {
  type Content,
  MESSAGE_KEY_BYTES,
  messageIdOf,
  type OpenError,
  openContent,
} from '../message/index.ts';
import type { VaultItemError } from './vault-error.ts';
import { openItem, sealItem } from './vault-item.ts';
import type { VaultKeys } from './vault-key.ts';

/** An item is written once. */
const VERSION = 1;
/** One less than the smallest size class, so that every sealed item has 301 bytes. */
const MOST_CONTENT_BYTES = 255;

/** R27: what an account keeps of a message that one of its devices has read or sent. */
export interface ArchivedMessage {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  /** Where the conversation's order has it. */
  readonly seq: number;
  /** As its MLS leaf proved to the device that archived it (R23). */
  readonly senderAccountId: AccountId;
  readonly senderDeviceId: DeviceId;
  /** 32 bytes: it opens this message and nothing else (R22). A secret. */
  readonly messageKey: Uint8Array;
}

/** Of an item's content; and of what a device keeps until it is in the vault. */
export const archivedMessageCodec: Codec<ArchivedMessage> = defineCodec(
  struct({
    conversationId: conversationIdSchema,
    messageId: messageIdSchema,
    seq: uint({ min: 1 }),
    senderAccountId: accountIdSchema,
    senderDeviceId: deviceIdSchema,
    messageKey: bytes(MESSAGE_KEY_BYTES),
  }),
  MOST_CONTENT_BYTES,
);

/**
 * The id of a message's item: the first 16 bytes of SHA-256 over (label, conversationId 16, messageId 32 bytes). The
 * server knows which message an item belongs to, and so it needs to be no secret.
 */
export function archiveItemId(conversationId: ConversationId, messageId: MessageId): VaultItemId {
  const hash = sha256(labels.archiveItemId, uuidToBytes(conversationId), hashIdToBytes(messageId));
  return vaultItemIdFromBytes(hash.subarray(0, VAULT_ITEM_ID_BYTES));
}

/** R27: the item of the collection `archive` for a message, under the current vault key. @returns 301 bytes. */
export function sealArchiveItem(
  keys: VaultKeys,
  archived: ArchivedMessage,
  random: Random,
): Result<Uint8Array, VaultItemError> {
  const content = archivedMessageCodec.encode(archived);
  const sealed = sealItem(keys, referenceOf(archived), content, random);
  wipe(content);
  return sealed;
}

export type ArchiveItemError =
  | VaultItemError
  | OpenError
  | Failure<
      /** The message's id is not that of this body from this sender (R23). */
      | 'wrong-message-id'
      /** It is of another message, at another place, or by somebody else, than the server says. */
      | 'archive-names-another'
    >;

/** A message of a conversation's history, as the server shows it. */
export interface HistoricMessage {
  readonly messageId: MessageId;
  readonly seq: number;
  readonly senderDeviceId: DeviceId;
  readonly body: Uint8Array;
}

/** A message that was read again. */
export interface ReopenedMessage {
  readonly messageId: MessageId;
  readonly seq: number;
  readonly sender: { readonly accountId: AccountId; readonly deviceId: DeviceId };
  readonly content: Content;
}

/**
 * Reads a message again with the key that the account has archived (R27). Everything is held against what this device
 * knows: the id is that of this body from this sender in this conversation (R23); the item is one of the account's for
 * this message, and names its place and its sender; the sender takes part; and the body opens under the key (R22).
 *
 * @param keys all that the account has: what was archived before a rotation is under an older one.
 * @param conversation the one that was asked for; `participants` are all of its accounts.
 * @param sealed from the server, as everything of `message` is.
 */
export function openArchived(
  keys: VaultKeys,
  conversation: {
    readonly conversationId: ConversationId;
    readonly participants: readonly AccountId[];
  },
  message: HistoricMessage,
  sealed: Uint8Array,
): Result<ReopenedMessage, ArchiveItemError> {
  const { conversationId, participants } = conversation;
  const { messageId, seq, senderDeviceId, body } = message;
  const context = { conversationId, sender: senderDeviceId };
  if (messageIdOf(context, body) !== messageId) {
    return fail('wrong-message-id', 'the id does not bind this body to this sender');
  }
  const opened = openItem(keys, referenceOf({ conversationId, messageId }), sealed);
  if (!opened.ok) return opened;
  const decoded = archivedMessageCodec.decode(opened.value.content);
  wipe(opened.value.content);
  if (!decoded.ok) return fail('vault-item-malformed', decoded.error.detail);
  const archived = decoded.value;
  const refuse = (code: 'archive-names-another', detail: string) => {
    wipe(archived.messageKey);
    return fail(code, detail);
  };
  if (archived.conversationId !== conversationId) return refuse('archive-names-another', 'conversation');
  if (archived.messageId !== messageId) return refuse('archive-names-another', 'message');
  if (archived.seq !== seq) return refuse('archive-names-another', `place ${archived.seq}, not ${seq}`);
  if (archived.senderDeviceId !== senderDeviceId) return refuse('archive-names-another', 'device');
  if (!participants.includes(archived.senderAccountId)) {
    return refuse('archive-names-another', 'sender, who does not take part');
  }
  const content = openContent(archived.messageKey, context, body);
  wipe(archived.messageKey);
  if (!content.ok) return content;
  const sender = { accountId: archived.senderAccountId, deviceId: senderDeviceId };
  return ok({ messageId, seq, sender, content: content.value });
}

function referenceOf({ conversationId, messageId }: Pick<ArchivedMessage, 'conversationId' | 'messageId'>) {
  const itemId = archiveItemId(conversationId, messageId);
  return { collection: 'archive', itemId, version: VERSION } as const;
}
