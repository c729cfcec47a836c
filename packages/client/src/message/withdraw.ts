import {
  type ConversationState,
  type DeviceId,
  type GapState,
  limits,
  type MessageId,
} from '@sotto/protocol';
import type { Attempt } from '../timeline/index.ts';

/**
 * Takes back a message that the server has not accepted: the next one gets its number, and names what it named
 * (R25), so that receivers see no gap where nothing is missing. Its MLS generation stays used.
 */
export function withdraw(state: ConversationState, device: DeviceId, attempt: Attempt): ConversationState {
  // A leaf that is newer than the message counts from its own beginning.
  if (state.sent !== attempt.n) return state;
  return { ...state, sent: attempt.n - 1, gaps: without(state.gaps, device, attempt) };
}

function without(gaps: GapState, device: DeviceId, { messageId, n, previous }: Attempt): GapState {
  const senders = gaps.senders.flatMap((sender) => {
    if (sender.device !== device || sender.last !== n) return [sender];
    return n === 1 ? [] : [{ ...sender, last: n - 1 }];
  });
  const recent = gaps.recent.filter((id) => id !== messageId);
  const named = previous.filter((id) => recent.includes(id));
  const heads = [...named, ...gaps.heads.filter((id) => id !== messageId && !named.includes(id))];
  return { ...gaps, senders, recent, heads: inOrderOf(recent, heads).slice(-limits.previousMessages) };
}

function inOrderOf(recent: readonly MessageId[], heads: readonly MessageId[]): readonly MessageId[] {
  return heads.toSorted((a, b) => recent.indexOf(a) - recent.indexOf(b));
}
