/** Reactions as they stand under a message: one chip for each emoji. */
import type { Reaction } from '@sotto/client';

export interface ReactionChip {
  readonly emoji: string;
  /** Who reacted so, in the order in which they did. */
  readonly accountIds: readonly string[];
  readonly mine: boolean;
}

/** In the order in which each emoji was first used, so that no chip changes its place. */
export function chipsOf(reactions: readonly Reaction[], myId: string): readonly ReactionChip[] {
  const byEmoji = new Map<string, string[]>();
  for (const { emoji, accountId } of reactions) {
    const ids = byEmoji.get(emoji);
    if (ids === undefined) byEmoji.set(emoji, [accountId]);
    else if (!ids.includes(accountId)) ids.push(accountId);
  }
  return [...byEmoji].map(([emoji, accountIds]) => ({ emoji, accountIds, mine: accountIds.includes(myId) }));
}

/** The emoji that this person has reacted with, if any. */
export function ownReaction(reactions: readonly Reaction[], myId: string): string | null {
  return reactions.find(({ accountId }) => accountId === myId)?.emoji ?? null;
}
