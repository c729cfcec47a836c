import { encrypt } from '@sotto/mls';
import { redactor, wipe } from '../crypto/index.ts';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import { type GroupError, groupError } from '../membership/index.ts';
import {
  associatedDataCodec,
  type Content,
  faultOfBody,
  observeMessage,
  previousOf,
  type SendableBody,
  sealContent,
  transportPayloadCodec,
} from '../message/index.ts';
import type { ConversationEnvironment, ConversationState, OutgoingMessage } from './api.ts';
import { signingEnvironment } from './environment.ts';
import { deltaOf, membersOf } from './queries.ts';

export type SendError =
  | GroupError
  | Failure<
      /** Empty, too long, or not text at all. */
      | 'content-invalid'
      /** No roster of a participant has been verified, or an identity reset waits for the user (R8). */
      | 'roster-unknown'
      /** A device that has left its roster is still a member: remove it first (R17). */
      | 'removal-due'
      /** No device of anybody else is a member. */
      | 'nobody-there'
    >;

const outgoingMessage = redactor<OutgoingMessage>('outgoing message');

/** Seals a message for the devices that are members now (section 4 of the protocol). */
export async function sendMessage(
  environment: ConversationEnvironment,
  state: ConversationState,
  body: SendableBody,
): Promise<Result<OutgoingMessage, SendError>> {
  const fault = faultOfBody(body);
  if (fault !== null) return fail('content-invalid', fault);
  const { self, rosters, now } = environment;
  const delta = deltaOf(state, rosters);
  const roster = rosters.rosterOf(self.accountId);
  if (roster === undefined || delta.unknown.length > 0) {
    return fail('roster-unknown', `no verified roster of ${delta.unknown.length} participants`);
  }
  if (delta.stale.length > 0) return fail('removal-due', `${delta.stale.length} members to remove`);
  if (membersOf(state).every(({ accountId }) => accountId === self.accountId)) {
    return fail('nobody-there', 'nobody else has a device here');
  }
  const content: Content = {
    header: {
      sentAt: now,
      previous: previousOf(state.gaps),
      roster: { version: roster.version, hash: roster.hash },
      n: state.sent + 1,
    },
    body,
  };
  const { conversationId } = state.context;
  const sealed = sealContent(content, { conversationId, sender: self.deviceId }, environment.random);
  const { messageId, messageKey } = sealed;
  const plaintext = transportPayloadCodec.encode({ messageKey, messageId });
  const encrypted = await encrypt(signingEnvironment(environment), state.group, {
    plaintext,
    authenticatedData: associatedDataCodec.encode({ conversationId, messageId }),
  });
  wipe(plaintext);
  if (!encrypted.ok) return groupError(encrypted.error);
  const { message: transport, next, spent } = encrypted.value;
  const outgoing = outgoingMessage({
    state: afterSending(state, next, { sender: self.deviceId, messageId, ...content.header }),
    messageId,
    messageKey,
    content,
    body: sealed.body,
    transport,
    spent,
  });
  return ok(outgoing);
}

function afterSending(
  state: ConversationState,
  group: ConversationState['group'],
  message: Parameters<typeof observeMessage>[1],
): ConversationState {
  const place = observeMessage(state.gaps, message);
  if (place.kind === 'replay') throw new TypeError('an own message that was sent before');
  const { messages, at } = state.sinceUpdate;
  return {
    ...state,
    group,
    gaps: place.state,
    sent: message.n,
    sinceUpdate: { messages: messages + 1, at },
  };
}
