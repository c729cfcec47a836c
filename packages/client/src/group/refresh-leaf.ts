import { type ConversationId, noChanges } from '@sotto/protocol';
import type { RefreshFailure, Result } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';
import { networkFailureOf } from '../ports/index.ts';
import { commitChanges, settlePending } from './commit.ts';

/** Gives this device's leaf new keys by a commit of its own, on whatever others commit first (R15, R20). */
export async function refreshLeaf(
  context: EngineContext,
  conversationId: ConversationId,
): Promise<Result<void, RefreshFailure>> {
  return await context.writers.run(conversationId, async () => {
    const conversation = await context.table.get(conversationId);
    if (conversation === undefined) return { ok: false, error: { code: 'unknown-conversation' } };
    // One from before, whose fate is open, is not the one that is asked for.
    const settled = await settlePending(context, conversation);
    const committed = settled.ok
      ? await commitChanges(context, settled.value.conversation, () => noChanges)
      : settled;
    if (committed.ok) return { ok: true, value: undefined };
    const { error } = committed;
    switch (error.code) {
      case 'not-found':
        return { ok: false, error: { code: 'unknown-conversation' } };
      case 'stuck':
      case 'halted':
      case 'commit-refused':
        return { ok: false, error: { code: 'not-ready' } };
      default:
        return { ok: false, error: networkFailureOf(error) };
    }
  });
}
