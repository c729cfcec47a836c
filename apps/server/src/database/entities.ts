import { Account } from '../modules/account/account.entity.ts';
import { Conversation } from '../modules/conversation/conversation.entity.ts';
import { ConversationState } from '../modules/conversation/conversation-state.entity.ts';
import { Event } from '../modules/conversation/event.entity.ts';
import { Participant } from '../modules/conversation/participant.entity.ts';
import { Position } from '../modules/conversation/position.entity.ts';
import { Welcome } from '../modules/conversation/welcome.entity.ts';
import { Device } from '../modules/device/device.entity.ts';
import { KeyPackage } from '../modules/device/key-package.entity.ts';
import { Roster } from '../modules/device/roster.entity.ts';
import { Session } from '../modules/session/session.entity.ts';
import { SignInAttempt } from '../modules/session/sign-in-attempt.entity.ts';

/** Everything that has a table. */
export const entities = [
  Account,
  Session,
  SignInAttempt,
  Roster,
  Device,
  KeyPackage,
  Conversation,
  ConversationState,
  Participant,
  Position,
  Event,
  Welcome,
];
