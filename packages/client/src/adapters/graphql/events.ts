import type { EventFragment } from '../../generated/operations.ts';
import type { ServerEvent } from '../../ports/index.ts';
import { decodeBytes, decodeTime } from './bytes.ts';

/** @throws MalformedAnswer */
export function eventOf(event: EventFragment): ServerEvent {
  const { conversationId, seq } = event;
  const place = { conversationId, seq, acceptedAt: decodeTime(event.acceptedAt) };
  switch (event.__typename) {
    case 'CommitEvent':
      return { ...place, kind: 'commit', epoch: event.epoch, commit: decodeBytes(event.commit) };
    case 'MessageEvent':
      return {
        ...place,
        kind: 'message',
        epoch: event.epoch,
        messageId: event.messageId,
        senderDeviceId: event.senderDeviceId,
        body: event.body === null ? null : decodeBytes(event.body),
        transport: event.transport === null ? null : decodeBytes(event.transport),
      };
    case 'WelcomeEvent':
      return {
        ...place,
        kind: 'welcome',
        welcome: decodeBytes(event.welcome),
        ratchetTree: decodeBytes(event.ratchetTree),
      };
  }
}
