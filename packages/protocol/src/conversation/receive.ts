import { eraseState, type Processed, process } from '@sotto/mls';
import { redactor } from '../crypto/index.ts';
import { type Failure, fail, ok, type Result } from '../errors.ts';
import {
  type GroupError,
  groupError,
  identityIn,
  parseTransport,
  standingIn,
  summarize,
} from '../membership/index.ts';
import {
  associatedDataCodec,
  messageIdOf,
  observeMessage,
  openContent,
  transportPayloadCodec,
} from '../message/index.ts';
import type {
  ConversationEnvironment,
  ConversationEvent,
  ConversationState,
  IncomingMessage,
  Received,
} from './api.ts';
import { signingEnvironment } from './environment.ts';
import { stateAfter } from './new-state.ts';

const incomingMessage = redactor<IncomingMessage>('incoming message');

export type ReceiveError =
  | GroupError
  | Failure<
      /** The message's id is not the same everywhere, or not that of this body from this sender (R23). */
      | 'wrong-message-id'
      /** The body is not what the transport's key was made for (R22). */
      | 'body-does-not-open'
      /** The sender's device made something that is no content. */
      | 'content-malformed'
    >;

/**
 * Takes in what the server's feed brings. A refusal changes nothing (R21): keep the state, say what happened, and
 * go on with the next event. Own messages and own commits come back as `own-message`: the first were counted when
 * they were sent, the second are adopted.
 */
export async function receive(
  environment: ConversationEnvironment,
  state: ConversationState,
  event: ConversationEvent,
): Promise<Result<Received, ReceiveError>> {
  const { now: _, ...mls } = signingEnvironment(environment);
  const bytes = event.kind === 'commit' ? event.commit : event.transport;
  const processed = await process(mls, state.group, bytes);
  if (!processed.ok) {
    const refused = groupError(processed.error);
    const isOwn = refused.error.code === 'replayed' && isOwnMessage(environment, state, event);
    return isOwn ? fail('own-message', 'sent by this device') : refused;
  }
  const { value } = processed;
  if (event.kind === 'commit') {
    if (value.kind === 'commit') {
      const summary = summarize(value.change);
      return ok({
        kind: 'commit',
        state: stateAfter(state, value.next, summary),
        summary,
        spent: value.spent,
      });
    }
    if (value.kind === 'removed') {
      return ok({ kind: 'removed', summary: summarize(value.change), spent: value.spent });
    }
  } else if (value.kind === 'application') {
    const opened = openMessage(environment, state, value, event.body);
    // The key that was derived for it is still the old state's to derive again.
    if (!opened.ok) eraseState(value.next, state.group);
    return opened;
  }
  if (value.kind !== 'removed') eraseState(value.next, state.group);
  return fail('malformed', `a ${value.kind} in place of a ${event.kind}`);
}

/** Sending uses up a message's key (RFC 9420 section 9.2), so that an own one looks like a replayed one. */
function isOwnMessage(
  environment: ConversationEnvironment,
  { context }: ConversationState,
  event: ConversationEvent,
): boolean {
  if (event.kind !== 'message') return false;
  const bodyContext = { conversationId: context.conversationId, sender: environment.self.deviceId };
  return parseTransport(event.transport)?.data.messageId === messageIdOf(bodyContext, event.body);
}

type Application = Extract<Processed, { readonly kind: 'application' }>;

function openMessage(
  environment: ConversationEnvironment,
  state: ConversationState,
  processed: Application,
  body: Uint8Array,
): Result<Received, ReceiveError> {
  const standing = standingIn(state.context, processed.sender.leaf, environment.rosters);
  if (standing.kind !== 'current' && standing.kind !== 'stale') {
    return fail('not-authentic', 'no verified roster of the sender’s account');
  }
  const sender = identityIn(processed.sender.leaf);
  const data = associatedDataCodec.decode(processed.authenticatedData);
  const payload = transportPayloadCodec.decode(processed.plaintext);
  if (!data.ok || !payload.ok) return fail('malformed', 'not a message of this protocol');
  const { conversationId } = state.context;
  if (data.value.conversationId !== conversationId) {
    return fail('wrong-conversation', 'the authenticated data names another conversation');
  }
  const { messageId, messageKey } = payload.value;
  const bodyContext = { conversationId, sender: sender.deviceId };
  if (messageId !== data.value.messageId || messageId !== messageIdOf(bodyContext, body)) {
    return fail('wrong-message-id', 'the id does not bind this body to this sender');
  }
  const content = openContent(messageKey, bodyContext, body);
  if (!content.ok) return content;
  const { n, previous, roster } = content.value.header;
  const verdict = observeMessage(state.gaps, { sender: sender.deviceId, messageId, n, previous });
  if (verdict.kind === 'replay') return fail('replayed', 'a number or an id that has been here before');
  const { state: gaps, ...place } = verdict;
  const message = incomingMessage({
    messageId,
    sender,
    fromFormerDevice: standing.kind === 'stale',
    content: content.value,
    messageKey,
    roster,
    place,
  });
  return ok({
    kind: 'message',
    state: { ...state, group: processed.next, gaps },
    message,
    spent: processed.spent,
  });
}
