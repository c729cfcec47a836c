import { bytes, mapped, type Schema } from './codec/index.ts';
import {
  type AccountId,
  accountIdFromBytes,
  type ConversationId,
  conversationIdFromBytes,
  type DeviceId,
  deviceIdFromBytes,
  hashIdToBytes,
  MEMBER_ID_BYTES,
  MESSAGE_ID_BYTES,
  type MessageId,
  messageIdFromBytes,
  type RecoveryId,
  recoveryIdFromBytes,
  UUID_BYTES,
  uuidToBytes,
  VAULT_ITEM_ID_BYTES,
  type VaultItemId,
  vaultItemIdFromBytes,
} from './ids.ts';

/** Ids travel as the bytes that they stand for. */
export const accountIdSchema: Schema<AccountId> = mapped(bytes(UUID_BYTES), accountIdFromBytes, uuidToBytes);
export const conversationIdSchema: Schema<ConversationId> = mapped(
  bytes(UUID_BYTES),
  conversationIdFromBytes,
  uuidToBytes,
);
export const deviceIdSchema: Schema<DeviceId> = mapped(
  bytes(MEMBER_ID_BYTES),
  deviceIdFromBytes,
  hashIdToBytes,
);
export const recoveryIdSchema: Schema<RecoveryId> = mapped(
  bytes(MEMBER_ID_BYTES),
  recoveryIdFromBytes,
  hashIdToBytes,
);
export const messageIdSchema: Schema<MessageId> = mapped(
  bytes(MESSAGE_ID_BYTES),
  messageIdFromBytes,
  hashIdToBytes,
);
export const vaultItemIdSchema: Schema<VaultItemId> = mapped(
  bytes(VAULT_ITEM_ID_BYTES),
  vaultItemIdFromBytes,
  hashIdToBytes,
);
