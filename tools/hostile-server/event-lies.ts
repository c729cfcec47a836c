/** The same lie about a conversation's events on both ways to the client: the live ones, and those it asks for. */
import {
  ConversationEventsDocument,
  DeviceEventsDocument,
  type EventFragment,
} from '../../packages/client/src/generated/operations.ts';
import type { HostileServer } from './hostile-server.ts';

export type Tamper = (event: EventFragment) => readonly EventFragment[];

export function tamper(hostile: HostileServer, lie: Tamper): void {
  hostile.events(DeviceEventsDocument, ({ __typename, deviceEvents }, tell) => {
    // Not an event of a conversation.
    if (!('seq' in deviceEvents)) return tell({ __typename, deviceEvents });
    for (const told of lie(deviceEvents)) tell({ __typename, deviceEvents: told });
  });
  hostile.answers(ConversationEventsDocument, {
    data: (truth) => {
      const { conversation } = truth;
      if (conversation === null) return truth;
      const events = conversation.events.events.flatMap(lie);
      return { ...truth, conversation: { ...conversation, events: { ...conversation.events, events } } };
    },
  });
}

/** @param bytes in base64url. @param at counted from the end when negative. */
export function flipped(bytes: string, at: number): string {
  const raw = Buffer.from(bytes, 'base64url');
  const index = at < 0 ? raw.length + at : at;
  if (index < 0 || index >= raw.length) throw new RangeError('no such byte');
  raw[index] = (raw[index] ?? 0) ^ 1;
  return raw.toString('base64url');
}

/** @param bytes in base64url. @param by how many fewer. */
export function truncated(bytes: string, by: number): string {
  return Buffer.from(bytes, 'base64url').subarray(0, -by).toString('base64url');
}
