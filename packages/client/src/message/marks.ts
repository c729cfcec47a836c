import type { ConversationId } from '@sotto/protocol';
import type { Marks } from '../api/index.ts';
import type { EngineContext } from '../conversation/index.ts';

/** Sets marks of a conversation on this device; those of a regular one are the server's. */
export async function markHere(
  { shown: table }: EngineContext,
  conversationId: ConversationId,
  { pinned, muted, archived }: Partial<Marks>,
): Promise<void> {
  await table.touch(conversationId, async (shown) => ({
    showing: {
      show: () => ({
        ...shown,
        pinned: pinned ?? shown.pinned,
        muted: muted ?? shown.muted,
        archived: archived ?? shown.archived,
      }),
    },
    value: true,
  }));
}
