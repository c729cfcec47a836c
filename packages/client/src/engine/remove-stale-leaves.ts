import { deltaOf } from '@sotto/protocol';
import type { EngineContext } from '../conversation/index.ts';
import { commitChanges, settlePending } from '../group/index.ts';

/**
 * Commits the removal of every leaf that is of no roster any more, in all conversations, one after the other (R17). What
 * does not succeed now is done by whoever writes next.
 */
export async function removeStaleLeaves(context: EngineContext): Promise<void> {
  for (const { conversationId } of context.table.all()) {
    if (context.stopping.aborted) return;
    await context.writers.run(conversationId, async () => {
      const conversation = await context.table.get(conversationId);
      if (conversation?.record.phase !== 'open') return;
      const settled = await settlePending(context, conversation);
      if (!settled.ok) return;
      await commitChanges(context, settled.value.conversation, ({ state }) => {
        const { stale } = deltaOf(state, context.people);
        return stale.length === 0 ? null : { add: [], remove: stale.map(({ deviceId }) => deviceId) };
      });
    });
  }
}
