import type { ConversationId } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import type { Reply } from '../ports/index.ts';
import { seqOf } from '../timeline/index.ts';
import { takeFacts } from './take-change.ts';

/** Tells the server how far the person has read, if that is further than it knows. */
export async function pushReadMark(context: EngineContext, conversationId: ConversationId): Reply<void> {
  const record = context.regular.record(conversationId);
  const readSeq = seqOf(context.shown.of(conversationId).readUpTo) ?? 0;
  if (record === undefined || readSeq <= record.readSeq) return { ok: true, value: undefined };
  const answer = await context.transport.markRegular(conversationId, { readSeq });
  if (answer.ok) await takeFacts(context, conversationId, answer.value);
  // Refused: the conversation is not there any more, so there is nothing to read in it.
  else if (answer.error.code !== 'not-found' && answer.error.code !== 'invalid') {
    return { ok: false, error: answer.error };
  }
  return { ok: true, value: undefined };
}
