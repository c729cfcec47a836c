import type { CommitEvent, MessageEvent, WelcomeEvent } from '../../graphql/generated/resolver-types.ts';
import type { Deleted, Event, Welcome } from '../conversation/index.ts';

/**
 * An entry of the order as the contract shows it.
 *
 * @param deleted what the asking account has deleted for itself: nothing that could open it is given any more (R29).
 * @throws Error for a row that is neither of its kinds.
 */
export function eventModel(event: Event, deleted: Deleted): CommitEvent | MessageEvent {
  const { conversationId, seq, acceptedAt, epoch, senderDeviceId, transport } = event;
  const place = { conversationId, seq, acceptedAt, epoch };
  if (event.kind === 'COMMIT' && event.commit !== null) {
    return { __typename: 'CommitEvent', ...place, commit: event.commit };
  }
  if (event.messageId === null) throw new Error('an event that is neither of its kinds');
  const { messageId, body } = event;
  const opening = deleted.has(seq) ? { body: null, transport: null } : { body, transport };
  return { __typename: 'MessageEvent', ...place, messageId, senderDeviceId, ...opening };
}

export function welcomeModel({
  conversationId,
  seq,
  acceptedAt,
  welcome,
  ratchetTree,
}: Welcome): WelcomeEvent {
  return { __typename: 'WelcomeEvent', conversationId, seq, acceptedAt, welcome, ratchetTree };
}
