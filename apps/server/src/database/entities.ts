import { Account } from '../modules/account/account.entity.ts';
import { Avatar } from '../modules/account/avatar.entity.ts';
import { AuditEntry } from '../modules/administration/audit-entry.entity.ts';
import { Conversation } from '../modules/conversation/conversation.entity.ts';
import { ConversationState } from '../modules/conversation/conversation-state.entity.ts';
import { Event } from '../modules/conversation/event.entity.ts';
import { EventDeletion } from '../modules/conversation/event-deletion.entity.ts';
import { Participant } from '../modules/conversation/participant.entity.ts';
import { Position } from '../modules/conversation/position.entity.ts';
import { Welcome } from '../modules/conversation/welcome.entity.ts';
import { Device } from '../modules/device/device.entity.ts';
import { KeyPackage } from '../modules/device/key-package.entity.ts';
import { Roster } from '../modules/device/roster.entity.ts';
import { ArchiveItem } from '../modules/history/archive-item.entity.ts';
import { LinkOffer } from '../modules/link/link-offer.entity.ts';
import { Inbox } from '../modules/regular/inbox.entity.ts';
import { RegularConversation } from '../modules/regular/regular-conversation.entity.ts';
import { RegularDeletion } from '../modules/regular/regular-deletion.entity.ts';
import { RegularMessage } from '../modules/regular/regular-message.entity.ts';
import { RegularParticipant } from '../modules/regular/regular-participant.entity.ts';
import { RegularReaction } from '../modules/regular/regular-reaction.entity.ts';
import { Report } from '../modules/report/report.entity.ts';
import { Session } from '../modules/session/session.entity.ts';
import { SignInAttempt } from '../modules/session/sign-in-attempt.entity.ts';
import { Acquaintance } from '../modules/social/acquaintance.entity.ts';
import { Block } from '../modules/social/block.entity.ts';
import { Follow } from '../modules/social/follow.entity.ts';
import { SealedVaultKey } from '../modules/vault/sealed-vault-key.entity.ts';
import { VaultItem } from '../modules/vault/vault-item.entity.ts';

/** Everything that has a table. */
export const entities = [
  Account,
  Avatar,
  Follow,
  Block,
  Acquaintance,
  Session,
  SignInAttempt,
  Roster,
  Device,
  KeyPackage,
  LinkOffer,
  SealedVaultKey,
  VaultItem,
  Conversation,
  ConversationState,
  Participant,
  Position,
  Event,
  EventDeletion,
  Welcome,
  ArchiveItem,
  Inbox,
  RegularConversation,
  RegularParticipant,
  RegularMessage,
  RegularReaction,
  RegularDeletion,
  Report,
  AuditEntry,
];
