import type { Conversation, EngineContext } from '../conversation/index.ts';
import { makeNotice } from '../timeline/index.ts';

/**
 * The server has told this device of an epoch that it tells nobody else of, or of less than before (R15): the state
 * follows nothing that there is.
 */
export async function leaveState(context: EngineContext, conversation: Conversation): Promise<Conversation> {
  const { record } = conversation;
  const now = context.clock.now();
  return await context.table.take({
    next: { ...conversation, record: { ...record, phase: 'stuck' } },
    items: [makeNotice(record.conversationId, record.position, now, 'commit-refused')],
  });
}
